package org.polyser.config;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.typesafe.config.ConfigFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownKeysTest {

  private static final String REFERENCE =
      """
      polyser.train {
        input = null, epochs = 30, overwrite = false, labels = [], run-id = ""
        aligner { dim = 128 }
        open {}
      }
      """;

  private final KnownKeys known = new KnownKeys(ConfigFactory.parseString(REFERENCE));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "epoch = 3 | polyser.train.epoch is not a known key, did you mean polyser.train.epochs?",
        "aligner.dims = 3 | polyser.train.aligner.dims is not a known key, did you mean"
            + " polyser.train.aligner.dim?",
        "aligner = 3 | polyser.train.aligner must be an object, got 3",
        "epochs = many | polyser.train.epochs must be a number, got many",
        "epochs = [1] | polyser.train.epochs must be a number, got [1]",
        "overwrite = maybe | polyser.train.overwrite must be true or false, got maybe",
        "labels = angry | polyser.train.labels must be a list [a, b], got angry",
        "run-id = [a] | polyser.train.run-id must be a string, got [a]"
      })
  void a_mistake_is_told_in_one_line(String given, String message) {
    InvalidInputException refusal =
        assertThrows(InvalidInputException.class, () -> check("polyser.train { " + given + " }"));
    assertEquals(message, refusal.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "input = work/features",
        "input = [a, b]",
        "epochs = \"3\"",
        "overwrite = yes",
        "labels = [angry, sad]",
        "run-id = 7",
        "aligner { dim = 64 }",
        "open { anything = 1, at { all = [] } }"
      })
  void what_fits_its_default_passes(String given) {
    assertDoesNotThrow(() -> check("polyser.train { " + given + " }"));
  }

  @Test
  void other_roots_are_none_of_our_business() {
    assertDoesNotThrow(() -> check("spark.master = yarn"));
  }

  private void check(String given) {
    known.check(ConfigFactory.parseString(given));
  }
}
