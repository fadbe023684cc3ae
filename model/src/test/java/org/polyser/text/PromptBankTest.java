package org.polyser.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.polyser.config.InvalidInputException;

class PromptBankTest {

  private final PromptBank bank =
      new PromptBank(List.of("Sounds {}.", "{} voice"), Map.of("sad", List.of("sad", "down")));

  @Test
  void fills_every_template_with_every_word() {
    assertEquals(
        List.of("Sounds sad.", "sad voice", "Sounds down.", "down voice"), bank.prompts("sad"));
  }

  @Test
  void a_label_without_words_stands_for_itself() {
    assertEquals(List.of("Sounds jealous.", "jealous voice"), bank.prompts("jealous"));
  }

  @Test
  void a_template_without_a_slot_is_refused() {
    InvalidInputException refusal =
        assertThrows(
            InvalidInputException.class, () -> new PromptBank(List.of("Sounds."), Map.of()));
    assertEquals("polyser.prompts.templates must contain {}, got Sounds.", refusal.getMessage());
  }

  @Test
  void the_english_bank_has_words_for_the_four_common_labels() {
    PromptBank english = PromptBank.embedded("en");
    for (String label : List.of("angry", "happy", "neutral", "sad")) {
      assertTrue(english.words().get(label).contains(label), label);
    }
  }
}
