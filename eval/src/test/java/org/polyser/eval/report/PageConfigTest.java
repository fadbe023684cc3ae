package org.polyser.eval.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import org.junit.jupiter.api.Test;
import org.polyser.config.InvalidInputException;

class PageConfigTest {

  @Test
  void defaultsAreThoseOfReferenceConf() {
    assertEquals(new PageConfig(20, 2000, 1), PageConfig.from(reference()));
  }

  @Test
  void everyKeyIsReadFromItsOwnPath() {
    Config given =
        ConfigFactory.parseString(
            "polyser.evaluate.page { hardest = 5, map-utterances = 300, seed = 42 }");
    assertEquals(
        new PageConfig(5, 300, 42), PageConfig.from(given.withFallback(reference()).resolve()));
  }

  @Test
  void rulesAreToldExactly() {
    assertEquals(
        "polyser.evaluate.page.hardest must be >= 0 and <= 1000, got -1",
        refusal(-1, 0).getMessage());
    assertEquals(
        "polyser.evaluate.page.map-utterances must be >= 0 and <= 4000, got 4001",
        refusal(0, 4001).getMessage());
  }

  private static Config reference() {
    return ConfigFactory.parseResources(PageConfig.class.getClassLoader(), "reference.conf");
  }

  private static InvalidInputException refusal(int hardest, int mapUtterances) {
    return assertThrows(
        InvalidInputException.class, () -> new PageConfig(hardest, mapUtterances, 1));
  }
}
