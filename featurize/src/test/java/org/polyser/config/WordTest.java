package org.polyser.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordTest {

  private enum Fruit {
    FIG,
    PRICKLY_PEAR
  }

  @Test
  void a_constant_is_meant_by_its_word() {
    assertEquals("prickly-pear", Word.of(Fruit.PRICKLY_PEAR));
    for (Fruit fruit : Fruit.values()) {
      assertEquals(fruit, Word.constant(Fruit.values(), Word.of(fruit), "a.key"));
    }
  }

  /** In Turkish the small I has no dot. */
  @Test
  void words_are_the_same_in_every_locale() {
    Locale usual = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertEquals("fig", Word.of(Fruit.FIG));
    } finally {
      Locale.setDefault(usual);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"plum", "PRICKLY_PEAR", "Fig", ""})
  void any_other_is_refused_with_those_that_there_are(String word) {
    assertEquals(
        "a.key must be one of [fig, prickly-pear], got " + word,
        assertThrows(
                InvalidInputException.class, () -> Word.constant(Fruit.values(), word, "a.key"))
            .getMessage());
  }
}
