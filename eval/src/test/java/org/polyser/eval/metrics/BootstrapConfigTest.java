package org.polyser.eval.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import org.junit.jupiter.api.Test;
import org.polyser.config.InvalidInputException;

class BootstrapConfigTest {

  @Test
  void defaultsAreThoseOfReferenceConf() {
    assertEquals(new BootstrapConfig(2000, 0.95, 1), BootstrapConfig.from(reference()));
  }

  @Test
  void everyKeyIsReadFromItsOwnPath() {
    Config given =
        ConfigFactory.parseString(
            "polyser.evaluate.bootstrap { resamples = 500, level = 0.9, seed = 42 }");
    assertEquals(
        new BootstrapConfig(500, 0.9, 42),
        BootstrapConfig.from(given.withFallback(reference()).resolve()));
  }

  @Test
  void rulesAreToldExactly() {
    assertEquals(
        "polyser.evaluate.bootstrap.level must be > 0 and < 1, got 1.0",
        refusal(2000, 1).getMessage());
    assertEquals(
        "polyser.evaluate.bootstrap.resamples must leave at least one resample outside each end"
            + " of the interval, got 10",
        refusal(10, 0.95).getMessage());
  }

  private static Config reference() {
    return ConfigFactory.parseResources(BootstrapConfig.class.getClassLoader(), "reference.conf");
  }

  private static InvalidInputException refusal(int resamples, double level) {
    return assertThrows(
        InvalidInputException.class, () -> new BootstrapConfig(resamples, level, 1));
  }
}
