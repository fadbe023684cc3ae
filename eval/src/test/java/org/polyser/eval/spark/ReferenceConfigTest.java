package org.polyser.eval.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polyser.config.InvalidInputException;
import org.polyser.eval.spark.ReferenceConfig.Baseline;
import org.polyser.eval.spark.ReferenceConfig.Probe;

class ReferenceConfigTest {

  private static final Config DEFAULTS = ConfigFactory.parseResources("reference.conf");

  @Test
  void defaultsAreThoseOfReferenceConf() {
    assertEquals(
        new ReferenceConfig(List.of(Baseline.values()), List.of(Probe.LANGUAGE)),
        ReferenceConfig.from(DEFAULTS));
  }

  @Test
  void everyKeyIsReadFromItsOwnPath() {
    assertEquals(
        new ReferenceConfig(List.of(Baseline.LINEAR_PROBE, Baseline.MAJORITY), List.of()),
        of("baselines=[linear-probe, majority, linear-probe], probes=[]"));
    assertTrue(of("baselines=[], probes=[]").isEmpty());
  }

  @Test
  void everyRuleIsCheckedWithAnExactMessage() {
    assertEquals(
        "polyser.evaluate.baselines must be one of [majority, logistic-regression, linear-probe],"
            + " got svm",
        message("baselines=[svm]"));
    assertEquals(
        "polyser.evaluate.probes must be one of [language], got age", message("probes=[age]"));
  }

  private static String message(String keys) {
    return assertThrows(InvalidInputException.class, () -> of(keys)).getMessage();
  }

  private static ReferenceConfig of(String keys) {
    return ReferenceConfig.from(
        ConfigFactory.parseString("polyser.evaluate { %s }".formatted(keys))
            .withFallback(DEFAULTS));
  }
}
