package org.polyser.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polyser.config.InvalidInputException;

class LogMelConfigTest {

  private static final String SECTION = "polyser.featurize.log-mel.";

  @Test
  void defaultsAreWhispers() {
    assertEquals(
        new LogMelConfig(16_000, 400, 160, 80, 0, 8000),
        LogMelConfig.from(ConfigFactory.defaultReference()));
  }

  @Test
  void everyKeyIsReadFromItsOwnPath() {
    Config config =
        ConfigFactory.parseString(
            "polyser.featurize.log-mel { sample-rate = 8000, frame-length = 240, frame-shift = 120,"
                + " num-mels = 40, low-hz = 20.5, high-hz = 3800 }");

    assertEquals(new LogMelConfig(8000, 240, 120, 40, 20.5, 3800), LogMelConfig.from(config));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sample-rate  | 0      | sample-rate must be in [1, 768000], got 0
          sample-rate  | 768001 | sample-rate must be in [1, 768000], got 768001
          frame-shift  | 0      | frame-shift must be >= 1, got 0
          frame-shift  | 401    | frame-length must be >= frame-shift, got 400
          frame-length | 158    | frame-length must be >= frame-shift, got 158
          frame-length | 65538  | frame-length must be <= 65536, got 65538
          frame-length | 402    | frame-length must be even and have no prime factor above 5, got 402
          frame-length | 405    | frame-length must be even and have no prime factor above 5, got 405
          num-mels     | 0      | num-mels must be in [1, 1024], got 0
          num-mels     | 1025   | num-mels must be in [1, 1024], got 1025
          low-hz       | -1     | low-hz must be >= 0, got -1.0
          high-hz      | 0      | high-hz must be > low-hz, got 0.0
          high-hz      | 8001   | high-hz must be <= sample-rate / 2, got 8001.0
          """)
  void refusesWhatBreaksARule(String key, String value, String message) {
    Config config =
        ConfigFactory.parseString(SECTION + key + " = " + value)
            .withFallback(ConfigFactory.defaultReference());

    InvalidInputException e =
        assertThrows(InvalidInputException.class, () -> LogMelConfig.from(config));

    assertEquals(SECTION + message, e.getMessage());
  }

  @Test
  void countsFramesAsWhisperDoes() {
    LogMelConfig config = new LogMelConfig(16_000, 400, 160, 80, 0, 8000);

    assertEquals(0, config.numFrames(159));
    assertEquals(1, config.numFrames(160));
    assertEquals(77, config.numFrames(12_345));
  }
}
