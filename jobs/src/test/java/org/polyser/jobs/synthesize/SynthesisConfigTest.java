package org.polyser.jobs.synthesize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polyser.config.InvalidInputException;
import org.polyser.synthesis.ConditionsConfig;
import org.polyser.synthesis.text.Texts;

class SynthesisConfigTest {

  private static final List<String> LANGUAGES = List.copyOf(Texts.shipped().known());
  private static final List<String> EMOTIONS =
      List.of("angry", "calm", "disgusted", "fearful", "happy", "neutral", "sad", "surprised");
  private static final ConditionsConfig CONDITIONS = new ConditionsConfig(0.5, 0.5, 0.1, 0.05);

  @Test
  void defaultsAreThoseOfReferenceConf() {
    assertEquals(
        new SynthesisConfig(LANGUAGES, EMOTIONS, 6, 8, 0, 1, CONDITIONS),
        SynthesisConfig.from(reference()));
  }

  @Test
  void everyKeyIsReadFromItsOwnPath() {
    Config given =
        ConfigFactory.parseString(
            "polyser.synthesize"
                + " { languages = [de], emotions = [sad], speakers = 2, sentences = 3, seed = 4,"
                + " emotional-sentences = 5 }");
    assertEquals(
        new SynthesisConfig(List.of("de"), List.of("sad"), 2, 3, 5, 4, CONDITIONS),
        SynthesisConfig.from(given.withFallback(reference())));
  }

  @Test
  void rulesAreToldExactly() {
    assertEquals(
        "polyser.synthesize.speakers must be >= 1, got 0", refusal(LANGUAGES, EMOTIONS, 0, 1, 0));
    assertEquals(
        "polyser.synthesize.sentences must be >= 0, got -1",
        refusal(LANGUAGES, EMOTIONS, 1, -1, 0));
    assertEquals(
        "polyser.synthesize.emotional-sentences must be >= 0, and >= 1 where sentences = 0, got 0",
        refusal(LANGUAGES, EMOTIONS, 1, 0, 0));
    assertEquals(
        "polyser.synthesize.languages must name at least one, and none twice, got []",
        refusal(List.of(), EMOTIONS, 1, 1, 0));
    assertEquals(
        "polyser.synthesize.emotions must name at least one, and none twice, got [sad, sad]",
        refusal(LANGUAGES, List.of("sad", "sad"), 1, 1, 0));
  }

  static Config reference() {
    return ConfigFactory.parseResources(SynthesisConfig.class.getClassLoader(), "reference.conf");
  }

  private static String refusal(
      List<String> languages, List<String> emotions, int speakers, int sentences, int emotional) {
    return assertThrows(
            InvalidInputException.class,
            () ->
                new SynthesisConfig(
                    languages, emotions, speakers, sentences, emotional, 1, CONDITIONS))
        .getMessage();
  }
}
