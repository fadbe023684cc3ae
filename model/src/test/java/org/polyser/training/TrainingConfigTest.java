package org.polyser.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polyser.config.InvalidInputException;

class TrainingConfigTest {

  private static final String SECTION = "polyser.train.";

  @Test
  void defaults_are_those_of_reference_conf() {
    assertEquals(
        new TrainingConfig(30, 2, 32, 5, 1e-3, 0.1, 1e-2, 0.3, 0.2, 0.15, 1),
        TrainingConfig.from(ConfigFactory.defaultReference()));
  }

  @Test
  void every_key_is_read_from_its_own_path() {
    Config config =
        ConfigFactory.parseString(
            "polyser.train { epochs = 11, workers = 12, batch-size-per-worker = 13,"
                + " averaging-frequency = 14, learning-rate = 0.15, warm-up = 0.16,"
                + " weight-decay = 0.17, dropout = 0.18, masked-fraction = 0.19,"
                + " development-fraction = 0.2, seed = 21000000000 }");
    assertEquals(
        new TrainingConfig(11, 12, 13, 14, 0.15, 0.16, 0.17, 0.18, 0.19, 0.2, 21_000_000_000L),
        TrainingConfig.from(config));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          epochs                | 0    | must be > 0, got 0
          workers               | 0    | must be > 0, got 0
          batch-size-per-worker | 1    | must be > 1, got 1
          averaging-frequency   | 0    | must be > 0, got 0
          learning-rate         | 0    | must be > 0, got 0.0
          warm-up               | 1    | must be in [0, 1), got 1.0
          warm-up               | -0.1 | must be in [0, 1), got -0.1
          weight-decay          | -1   | must be >= 0, got -1.0
          dropout               | 1    | must be in [0, 1), got 1.0
          masked-fraction       | 1.5  | must be in [0, 1), got 1.5
          development-fraction  | -1   | must be in [0, 1), got -1.0
          """)
  void refuses_what_breaks_a_rule(String key, String value, String message) {
    Config config =
        ConfigFactory.parseString(SECTION + key + " = " + value)
            .withFallback(ConfigFactory.defaultReference());
    InvalidInputException refusal =
        assertThrows(InvalidInputException.class, () -> TrainingConfig.from(config));
    assertEquals(SECTION + key + " " + message, refusal.getMessage());
  }

  @Test
  void an_epoch_draws_as_many_examples_as_there_are_to_the_nearest_round() {
    TrainingConfig config = new TrainingConfig(1, 2, 4, 5, 1, 0, 0, 0, 0, 0, 1);
    assertEquals(1, config.roundsPerEpoch(1));
    assertEquals(1, config.roundsPerEpoch(59));
    assertEquals(2, config.roundsPerEpoch(60));
    assertEquals(25, config.roundsPerEpoch(1000));
  }
}
