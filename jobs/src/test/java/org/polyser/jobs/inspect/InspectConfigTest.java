package org.polyser.jobs.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polyser.config.InvalidInputException;

class InspectConfigTest {

  @Test
  void defaultsAreTheReferences() {
    assertEquals(
        new InspectConfig("", 0), InspectConfig.from(ConfigFactory.defaultReferenceUnresolved()));
  }

  @Test
  void everyKeyIsReadFromItsOwnPath() {
    Config config = ConfigFactory.parseString("polyser.inspect { output = a/b.svg, channel = 3 }");
    assertEquals(new InspectConfig("a/b.svg", 3), InspectConfig.from(config));
  }

  @ParameterizedTest
  @CsvSource({
    "output, call.wav, 'polyser.inspect.output must end in .svg, got call.wav'",
    "channel, -1, 'polyser.inspect.channel must be >= 0, got -1'"
  })
  void everyRuleIsRefusedInItsOwnWords(String key, String value, String message) {
    Config config =
        ConfigFactory.parseString("polyser.inspect." + key + " = " + value)
            .withFallback(ConfigFactory.defaultReferenceUnresolved());
    assertEquals(
        message,
        assertThrows(InvalidInputException.class, () -> InspectConfig.from(config)).getMessage());
  }

  @Test
  void aPictureIsNamedAfterItsRecording() {
    assertEquals("call.wav.svg", new InspectConfig("", 0).output("call.wav"));
    assertEquals("x.svg", new InspectConfig("x.svg", 0).output("call.wav"));
  }
}
