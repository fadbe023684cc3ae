package org.polyser.svg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundStepTest {

  @ParameterizedTest
  @CsvSource({
    "1, 1, 3",
    "1.01, 2, 6",
    "3, 5, 15",
    "5.5, 10, 30",
    "70, 100, 300",
    "0.03, 0.05, 0.15",
    "0.2, 0.2, 0.6"
  })
  void a_step_is_the_next_round_one_and_labels_need_no_more_digits(
      double least, double size, String label) {
    RoundStep step = RoundStep.atLeast(least);
    assertEquals(size, step.size(), 1e-12);
    assertEquals(label, step.label(3 * step.size()));
  }
}
