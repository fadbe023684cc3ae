package org.polyser.jobs.synthesize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polyser.config.InvalidInputException;

class SynthesisConfigTest {

  private static final List<String> LANGUAGES =
      List.of("de", "en", "es", "fa", "fr", "hi", "it", "nl", "pl", "pt", "ru", "sv", "tr", "zh");
  private static final List<String> EMOTIONS = List.of("angry", "happy", "neutral", "sad");

  @Test
  void defaultsAreThoseOfReferenceConf() {
    assertEquals(
        new SynthesisConfig(LANGUAGES, EMOTIONS, 6, 8, 1), SynthesisConfig.from(reference()));
  }

  @Test
  void everyKeyIsReadFromItsOwnPath() {
    Config given =
        ConfigFactory.parseString(
            "polyser.synthesize"
                + " { languages = [de], emotions = [sad], speakers = 2, sentences = 3, seed = 4 }");
    assertEquals(
        new SynthesisConfig(List.of("de"), List.of("sad"), 2, 3, 4),
        SynthesisConfig.from(given.withFallback(reference())));
  }

  @Test
  void rulesAreToldExactly() {
    assertEquals(
        "polyser.synthesize.speakers must be >= 1, got 0", refusal(LANGUAGES, EMOTIONS, 0, 1));
    assertEquals(
        "polyser.synthesize.sentences must be >= 1, got 0", refusal(LANGUAGES, EMOTIONS, 1, 0));
    assertEquals(
        "polyser.synthesize.languages must name at least one, and none twice, got []",
        refusal(List.of(), EMOTIONS, 1, 1));
    assertEquals(
        "polyser.synthesize.emotions must name at least one, and none twice, got [sad, sad]",
        refusal(LANGUAGES, List.of("sad", "sad"), 1, 1));
  }

  private static Config reference() {
    return ConfigFactory.parseResources(SynthesisConfig.class.getClassLoader(), "reference.conf");
  }

  private static String refusal(
      List<String> languages, List<String> emotions, int speakers, int sentences) {
    return assertThrows(
            InvalidInputException.class,
            () -> new SynthesisConfig(languages, emotions, speakers, sentences, 1))
        .getMessage();
  }
}
