package org.polyser.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.polyser.config.InvalidInputException;

class PromptEnsembleTest {

  private static final String KEY = "polyser.train.prompts";

  private final PromptEnsemble ensemble =
      new PromptEnsemble(
          List.of(
              new PromptBank(List.of("Sounds {}."), Map.of("sad", List.of("sad", "down"))),
              new PromptBank(
                  List.of("Klingt {}."),
                  Map.of("sad", List.of("traurig"), "bored", List.of("gelangweilt")))));

  @Test
  void a_label_has_the_prompts_of_every_bank_that_knows_it() {
    assertEquals(
        List.of("Sounds sad.", "Sounds down.", "Klingt traurig."), ensemble.prompts("sad"));
    assertEquals(List.of("Klingt gelangweilt."), ensemble.prompts("bored"));
  }

  @Test
  void a_label_that_none_knows_stands_for_itself_in_the_first() {
    assertEquals(List.of("Sounds jealous."), ensemble.prompts("jealous"));
  }

  @Test
  void banks_are_found_by_their_names_and_none_counts_twice() {
    PromptEnsemble both = PromptEnsemble.embedded(KEY, List.of("en", "de", "en"));
    assertEquals(List.of(PromptBank.embedded("en"), PromptBank.embedded("de")), both.banks());
  }

  @Test
  void all_banks_have_words_for_the_same_labels() {
    assertEquals(
        PromptBank.embedded("en").words().keySet(), PromptBank.embedded("de").words().keySet());
  }

  @Test
  void mistakes_are_told_with_their_key() {
    assertEquals(
        KEY + " must be names of files in conf/prompts, got xx", message(List.of("en", "xx")));
    assertEquals(KEY + " must not be empty, got []", message(List.of()));
  }

  private static String message(List<String> names) {
    return assertThrows(InvalidInputException.class, () -> PromptEnsemble.embedded(KEY, names))
        .getMessage();
  }
}
