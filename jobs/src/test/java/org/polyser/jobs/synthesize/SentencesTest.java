package org.polyser.jobs.synthesize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class SentencesTest {

  private static final Sentences SENTENCES = Sentences.load();

  @Test
  void everyLanguageHasTheSameNumberOfDifferentSentences() {
    assertTrue(SENTENCES.known().size() >= 10);
    for (Sentences.Texts texts : SENTENCES.byLanguage().values()) {
      assertEquals(8, new HashSet<>(texts.texts()).size(), texts.voice());
    }
  }

  @Test
  void afterTheLastSentenceTheFirstComesAgain() {
    Sentences.Texts german = SENTENCES.in("de");
    assertEquals(german.text(1), german.text(9));
  }
}
