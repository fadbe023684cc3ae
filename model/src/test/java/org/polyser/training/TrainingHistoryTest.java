package org.polyser.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyser.config.InvalidInputException;

class TrainingHistoryTest {

  private final TrainingHistory history =
      new TrainingHistory(
          List.of(
              new TrainingHistory.Epoch("a", 1, 2.5, 0.25, 100.125),
              new TrainingHistory.Epoch("b", 2, 0.1 + 0.2, null, 1e9)));

  @Test
  void is_one_json_object_a_line() {
    assertEquals(
        "{\"stage\":\"a\",\"epoch\":1,\"loss\":2.5,\"development_uar\":0.25,\"examples_per_second\":100.125}",
        history.toJsonLines().lines().findFirst().orElseThrow());
  }

  @Test
  void comes_back_exactly() {
    assertEquals(history, TrainingHistory.parse(history.toJsonLines(), "history.jsonl"));
  }

  @Test
  void of_no_epochs_is_empty() {
    assertEquals(new TrainingHistory(List.of()), TrainingHistory.parse("", "history.jsonl"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"epoch\":", "null", "[]", "7", "{\"epoch\":1,\"rank\":2}", "\n"})
  void a_malformed_line_is_refused_in_one_line_that_names_the_file(String line) {
    String lines = history.toJsonLines() + line;
    InvalidInputException refusal =
        assertThrows(
            InvalidInputException.class,
            () -> TrainingHistory.parse(lines + "\n", "history.jsonl"));
    assertTrue(
        refusal.getMessage().startsWith("history.jsonl must hold epochs, got "),
        refusal.getMessage());
    assertEquals(1, refusal.getMessage().lines().count());
  }
}
