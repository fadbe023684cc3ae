package org.polyser.jobs.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyser.config.InvalidInputException;

class UntrainedLabelsTest {

  private static final Config DEFAULTS = ConfigFactory.defaultReference();

  private static UntrainedLabels read(String section, String value) {
    Config config =
        ConfigFactory.parseString(section + ".untrained-label-share = " + value)
            .withFallback(DEFAULTS);
    return UntrainedLabels.from(section, config.getConfig(section));
  }

  @ParameterizedTest
  @ValueSource(strings = {"polyser.evaluate", "polyser.score"})
  void defaults_are_those_of_the_reference(String section) {
    assertEquals(
        new UntrainedLabels(section, 0.05),
        UntrainedLabels.from(section, DEFAULTS.getConfig(section)));
  }

  @Test
  void every_key_is_read_from_its_own_path() {
    assertEquals(new UntrainedLabels("polyser.evaluate", 0.1), read("polyser.evaluate", "0.1"));
    assertEquals(new UntrainedLabels("polyser.score", 0), read("polyser.score", "0"));
  }

  @ParameterizedTest
  @CsvSource({"-0.1, -0.1", "1, 1.0", "5, 5.0"})
  void refuses_what_breaks_a_rule(String value, String told) {
    assertEquals(
        "polyser.score.untrained-label-share must be in [0, 1), got " + told,
        assertThrows(InvalidInputException.class, () -> read("polyser.score", value)).getMessage());
  }
}
