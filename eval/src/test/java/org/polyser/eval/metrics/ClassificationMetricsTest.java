package org.polyser.eval.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassificationMetricsTest {

  private static final double TOLERANCE = 1e-12;

  @Test
  void agreesWithTheDefinitions() {
    ClassificationMetrics metrics =
        metrics(List.of("angry", "happy"), new long[][] {{8, 2}, {30, 60}});
    assertEquals((8 / 10.0 + 60 / 90.0) / 2, metrics.uar(), TOLERANCE);
    assertEquals(68 / 100.0, metrics.wa(), TOLERANCE);
    assertEquals((16 / 48.0 + 120 / 152.0) / 2, metrics.macroF1(), TOLERANCE);
    assertEquals(0.5, metrics.chance(), TOLERANCE);
  }

  @Test
  void labelsWithoutSupportAreLeftOut() {
    ClassificationMetrics metrics =
        metrics(List.of("angry", "happy", "sad"), new long[][] {{3, 0, 1}, {0, 0, 0}, {0, 2, 2}});
    assertEquals(List.of("angry", "sad"), List.copyOf(metrics.recalls().keySet()));
    assertEquals((0.75 + 0.5) / 2, metrics.uar(), TOLERANCE);
    assertEquals(0.5, metrics.chance(), TOLERANCE);
  }

  @Test
  void macroF1OfALabelWithoutSupportDoesNotCount() {
    ClassificationMetrics metrics =
        metrics(List.of("angry", "happy"), new long[][] {{1, 1}, {0, 0}});
    assertEquals(2.0 / 3, metrics.macroF1(), TOLERANCE);
  }

  @Test
  void answeringAlwaysTheSameIsChance() {
    ClassificationMetrics metrics =
        metrics(List.of("angry", "happy", "sad"), new long[][] {{5, 0, 0}, {9, 0, 0}, {1, 0, 0}});
    assertEquals(metrics.chance(), metrics.uar(), TOLERANCE);
  }

  @Test
  void anEmptyMatrixIsRefused() {
    ConfusionMatrix empty = new ConfusionMatrix(List.of("angry"));
    assertThrows(IllegalArgumentException.class, () -> ClassificationMetrics.of(empty));
  }

  private static ClassificationMetrics metrics(List<String> labels, long[][] counts) {
    return ClassificationMetrics.of(ConfusionMatrix.of(labels, counts));
  }
}
