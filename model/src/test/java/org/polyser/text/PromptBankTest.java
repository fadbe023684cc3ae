package org.polyser.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.ConfigFactory;
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
  void is_read_from_a_configuration_with_words_in_quotes_and_in_order() {
    PromptBank read =
        PromptBank.from(
            ConfigFactory.parseString(
                "polyser.prompts { templates = [\"{}!\", \"Sounds {}.\"],"
                    + " words { sad = [sad, down], \"mixed.up\" = [confused] } }"));
    assertEquals(List.of("{}!", "Sounds {}."), read.templates());
    assertEquals(List.of("sad!", "Sounds sad.", "down!", "Sounds down."), read.prompts("sad"));
    assertEquals(List.of("confused!", "Sounds confused."), read.prompts("mixed.up"));
  }

  @Test
  void a_bank_without_templates_is_refused() {
    InvalidInputException refusal =
        assertThrows(InvalidInputException.class, () -> new PromptBank(List.of(), Map.of()));
    assertEquals("polyser.prompts.templates must not be empty, got []", refusal.getMessage());
  }

  @Test
  void an_emotion_with_an_empty_list_of_words_is_refused() {
    InvalidInputException refusal =
        assertThrows(
            InvalidInputException.class,
            () -> new PromptBank(List.of("{}"), Map.of("sad", List.of())));
    assertEquals("polyser.prompts.words.sad must not be empty, got []", refusal.getMessage());
  }

  @Test
  void the_english_bank_has_words_for_the_four_common_labels() {
    PromptBank english = PromptBank.embedded("en");
    for (String label : List.of("angry", "happy", "neutral", "sad")) {
      assertTrue(english.words().get(label).contains(label), label);
    }
  }
}
