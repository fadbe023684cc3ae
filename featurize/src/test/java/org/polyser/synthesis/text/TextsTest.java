package org.polyser.synthesis.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.polyser.synthesis.expression.ExpressionModel;

class TextsTest {

  private static final Texts TEXTS = Texts.shipped();

  @Test
  void thePapersSixLanguagesAndAtLeastEighteenOthersHaveSentences() {
    assertTrue(TEXTS.known().containsAll(List.of("en", "fr", "de", "it", "zh", "es")));
    assertTrue(TEXTS.known().size() >= 24, TEXTS.known()::toString);
  }

  @Test
  void everyLanguageHasTheSameNumberOfDifferentNeutralSentences() {
    TEXTS
        .byLanguage()
        .forEach(
            (language, texts) -> {
              assertEquals(10, new HashSet<>(texts.neutral()).size(), language);
              assertEquals(
                  2,
                  texts.neutral().stream().filter(t -> t.contains("{digits}")).count(),
                  language);
            });
  }

  @Test
  void everyEmotionHasASentenceOfItsOwnInEveryLanguageAndNoneOfTheNeutralOnes() {
    Set<String> emotions = ExpressionModel.shipped().known();
    TEXTS
        .byLanguage()
        .forEach(
            (language, texts) -> {
              Set<String> all = new HashSet<>(texts.neutral());
              emotions.forEach(emotion -> assertTrue(all.add(texts.emotional(emotion, 0))));
              assertEquals(10 + emotions.size(), all.size(), language);
            });
  }

  @Test
  void noSentenceIsSharedBetweenLanguages() {
    Set<String> all = new HashSet<>();
    TEXTS
        .byLanguage()
        .values()
        .forEach(texts -> texts.neutral().forEach(text -> assertTrue(all.add(text), text)));
  }

  @Test
  void afterTheLastSentenceTheFirstComesAgain() {
    LanguageTexts german = TEXTS.in("de");
    assertEquals(german.neutral(1), german.neutral(11));
    assertEquals(german.emotional("sad", 0), german.emotional("sad", 1));
  }
}
