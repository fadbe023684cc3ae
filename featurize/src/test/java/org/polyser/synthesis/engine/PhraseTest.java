package org.polyser.synthesis.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.polyser.synthesis.text.Texts;

class PhraseTest {

  @Test
  void phrasesAreQuartersOfWholeWords() {
    assertEquals(List.of("ab cd ", "ef gh ", "ij kl ", "mn op"), texts("ab cd ef gh ij kl mn op"));
    assertEquals(List.of("Ja."), texts("Ja."));
    assertEquals(List.of("a ", "incomprehensibilities"), texts("a incomprehensibilities"));
    assertEquals(List.of(""), texts(""));
  }

  @Test
  void chineseIsCutBetweenCharactersButNotWithinNumbers() {
    assertEquals(List.of("号码", "是417。"), texts("号码是417。"));
  }

  @Test
  void theyAreTheTextAndLieInItsOrderWithinIt() {
    Texts.shipped()
        .byLanguage()
        .values()
        .forEach(language -> language.neutral().forEach(PhraseTest::check));
  }

  private static void check(String text) {
    assertEquals(text, String.join("", texts(text)));
    List<Double> middles = Phrase.of(text).stream().map(Phrase::at).toList();
    assertEquals(middles.stream().sorted().collect(Collectors.toList()), middles, text);
    assertTrue(middles.get(0) >= -0.5 && middles.get(middles.size() - 1) <= 0.5, text);
    assertTrue(middles.size() >= 2 && middles.size() <= 4, text + " " + middles);
  }

  private static List<String> texts(String text) {
    return Phrase.of(text).stream().map(Phrase::text).toList();
  }
}
