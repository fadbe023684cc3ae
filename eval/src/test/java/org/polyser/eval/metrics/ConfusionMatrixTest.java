package org.polyser.eval.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConfusionMatrixTest {

  private static final List<String> LABELS = List.of("angry", "happy");

  @Test
  void rowsAreTheTruth() {
    ConfusionMatrix matrix =
        new ConfusionMatrix(LABELS).add("angry", "happy").add("angry", "angry");
    assertEquals(1, matrix.count(0, 1));
    assertEquals(0, matrix.count(1, 0));
    assertEquals(2, matrix.support(0));
    assertEquals(1, matrix.predicted(1));
    assertEquals(1, matrix.hits(0));
    assertEquals(2, matrix.total());
  }

  @Test
  void mergesToTheSameInAnyOrder() {
    ConfusionMatrix a = ConfusionMatrix.of(LABELS, new long[][] {{1, 2}, {3, 4}});
    ConfusionMatrix b = ConfusionMatrix.of(LABELS, new long[][] {{5, 0}, {0, 6}});
    assertEquals(a.copy().merge(b), b.copy().merge(a));
    assertEquals(21, a.merge(b).total());
  }

  @Test
  void refusesUnknownAndRepeatedLabels() {
    ConfusionMatrix matrix = new ConfusionMatrix(LABELS);
    IllegalArgumentException unknown =
        assertThrows(IllegalArgumentException.class, () -> matrix.add("sad", "angry"));
    assertEquals("sad is not one of the labels [angry, happy]", unknown.getMessage());
    List<String> repeated = List.of("sad", "sad");
    assertThrows(IllegalArgumentException.class, () -> new ConfusionMatrix(repeated));
  }

  @Test
  void mergesOnlyTheSameLabels() {
    ConfusionMatrix matrix = new ConfusionMatrix(LABELS);
    ConfusionMatrix other = new ConfusionMatrix(List.of("happy", "angry"));
    assertThrows(IllegalArgumentException.class, () -> matrix.merge(other));
  }
}
