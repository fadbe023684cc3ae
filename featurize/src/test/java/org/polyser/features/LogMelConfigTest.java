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
            "polyser.featurize.log-mel { definition = kaldi, sample-rate = 8000, frame-length = 240,"
                + " frame-shift = 120, num-mels = 40, low-hz = 20.5, high-hz = 3800 }");

    assertEquals(
        new LogMelConfig(LogMelDefinition.KALDI, 8000, 240, 120, 40, 20.5, 3800),
        LogMelConfig.from(config));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          definition   | mfcc   | definition must be one of [whisper, kaldi], got mfcc
          sample-rate  | 999    | sample-rate must be in [1000, 768000], got 999
          sample-rate  | 768001 | sample-rate must be in [1000, 768000], got 768001
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
  void kaldiPadsFramesOfAnyLength() {
    LogMelConfig odd = new LogMelConfig(LogMelDefinition.KALDI, 16_000, 401, 160, 80, 20, 8000);
    LogMelConfig power = new LogMelConfig(LogMelDefinition.KALDI, 16_000, 512, 160, 80, 20, 8000);

    assertEquals(512, odd.fftLength());
    assertEquals(512, power.fftLength());
    assertEquals(400, LogMelConfigs.WHISPER.fftLength());
  }

  @Test
  void refusesFramesWithoutASpectrum() {
    InvalidInputException e =
        assertThrows(
            InvalidInputException.class, () -> new LogMelConfig(16_000, 2, 1, 80, 0, 8000));

    assertEquals(SECTION + "frame-length must be >= 4, got 2", e.getMessage());
  }

  @Test
  void countsFramesAsWhisperDoes() {
    LogMelConfig config = LogMelConfigs.WHISPER;

    assertEquals(0, config.numFrames(159));
    assertEquals(1, config.numFrames(160));
    assertEquals(77, config.numFrames(12_345));
    assertEquals(30_000_000, config.numFrames(4_800_000_000L));
  }

  @Test
  void countsFramesAsKaldiDoes() {
    LogMelConfig config = LogMelConfigs.KALDI;

    assertEquals(0, config.numFrames(0));
    assertEquals(0, config.numFrames(399));
    assertEquals(1, config.numFrames(400));
    assertEquals(1, config.numFrames(559));
    assertEquals(2, config.numFrames(560));
  }
}
