package org.polyser.jobs.synthesize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polyser.config.InvalidInputException;
import org.polyser.synthesis.engine.CommandEngine;
import org.polyser.synthesis.engine.EspeakEngine;

class EngineConfigTest {

  private static final List<String> VOICES =
      SynthesisConfigTest.reference().getStringList("polyser.synthesize.engine.voices");

  @Test
  void defaultsAreThoseOfReferenceConf() {
    assertEquals(
        new EngineConfig(List.of(), VOICES, "espeak-ng", 120),
        EngineConfig.from(SynthesisConfigTest.reference()));
  }

  @Test
  void everyKeyIsReadFromItsOwnPath() {
    Config given =
        ConfigFactory.parseString(
            "polyser.synthesize.engine { command=[a, b], voices=[v, w], espeak=e, timeout-seconds=3 }");
    assertEquals(
        new EngineConfig(List.of("a", "b"), List.of("v", "w"), "e", 3),
        EngineConfig.from(given.withFallback(SynthesisConfigTest.reference())));
  }

  @Test
  void rulesAreToldExactly() {
    assertEquals(
        "polyser.synthesize.engine.timeout-seconds must be >= 1, got 0",
        assertThrows(InvalidInputException.class, () -> new EngineConfig(List.of(), VOICES, "e", 0))
            .getMessage());
    assertEquals(
        "polyser.synthesize.engine.voices must name at least one, got []",
        assertThrows(
                InvalidInputException.class, () -> new EngineConfig(List.of(), List.of(), "e", 1))
            .getMessage());
  }

  @Test
  void aCommandTakesThePlaceOfEspeak() {
    assertEquals(
        new EspeakEngine("e", Duration.ofSeconds(3)),
        new EngineConfig(List.of(), VOICES, "e", 3).engine());
    assertEquals(
        new CommandEngine(List.of("a"), Duration.ofSeconds(3)),
        new EngineConfig(List.of("a"), VOICES, "e", 3).engine());
  }
}
