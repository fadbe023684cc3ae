package org.polyser.jobs.featurize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polyser.config.InvalidInputException;
import org.polyser.features.LogMelConfig;

class FeaturizeConfigTest {

  private static final Config DEFAULTS = ConfigFactory.defaultReference();

  @Test
  void defaults_are_those_of_the_reference() {
    assertEquals(
        new FeaturizeConfig(
            LogMelConfig.from(DEFAULTS), MalformedMode.PERMISSIVE, 0.1, 7200, 192L << 20),
        FeaturizeConfig.from(DEFAULTS));
  }

  @Test
  void every_key_is_read_from_its_own_path() {
    Config config =
        ConfigFactory.parseString(
                "polyser.featurize { mode = failfast, max-rejected-fraction = 0.5,"
                    + " max-utterance-seconds = 60, output-file-size = 2 MiB,"
                    + " log-mel.num-mels = 40 }")
            .withFallback(DEFAULTS);
    FeaturizeConfig read = FeaturizeConfig.from(config);
    assertEquals(
        new FeaturizeConfig(LogMelConfig.from(config), MalformedMode.FAILFAST, 0.5, 60, 2L << 20),
        read);
    assertEquals(8000, read.featureBytesPerSecond());
    assertEquals(262.144, read.outputFileSeconds());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mode | LENIENT | mode must be one of [PERMISSIVE, DROPMALFORMED, FAILFAST], got LENIENT
          max-rejected-fraction | 1.5 | max-rejected-fraction must be in [0, 1], got 1.5
          max-utterance-seconds | 0 | max-utterance-seconds must be in (0, 36000], got 0.0
          max-utterance-seconds | 36001 | max-utterance-seconds must be in (0, 36000], got 36001.0
          output-file-size | 1024 | output-file-size must be at least 1 MiB, got 1024
          """)
  void refuses_what_breaks_a_rule(String key, String value, String message) {
    Config config =
        ConfigFactory.parseString("polyser.featurize." + key + " = " + value)
            .withFallback(DEFAULTS);
    InvalidInputException refusal =
        assertThrows(InvalidInputException.class, () -> FeaturizeConfig.from(config));
    assertEquals("polyser.featurize." + message, refusal.getMessage());
  }
}
