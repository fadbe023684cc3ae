package org.polyser.eval.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polyser.eval.card.RecallInterval.Recall;

class RecallIntervalTest {

  @ParameterizedTest
  @CsvSource({"0, 10, 0.95", "3, 10, 0.95", "10, 10, 0.95", "20, 80, 0.9", "399, 400, 0.99"})
  void that_of_one_recall_is_wilsons(int hits, int n, double level) {
    RecallInterval interval = RecallInterval.of(List.of(new Recall((double) hits / n, n)), level);
    ConfidenceInterval wilson = new WilsonScoreInterval().createInterval(n, hits, level);
    assertEquals((double) hits / n, interval.mean(), 1e-12);
    assertEquals(wilson.getLowerBound(), interval.low(), 1e-9);
    assertEquals(wilson.getUpperBound(), interval.high(), 1e-9);
  }

  /** The mean of K independent ones has a K-th of the variance. */
  @Test
  void that_of_equal_recalls_is_narrower_by_the_root_of_their_number() {
    Recall one = new Recall(0.3, 50);
    RecallInterval single = RecallInterval.of(List.of(one), 0.95);
    RecallInterval four = RecallInterval.of(Collections.nCopies(4, one), 0.95);
    assertEquals(0.3, four.mean(), 1e-12);
    assertEquals((0.3 - single.low()) / 2, 0.3 - four.low(), 1e-12);
    assertEquals((single.high() - 0.3) / 2, four.high() - 0.3, 1e-12);
  }

  @Test
  void every_recall_has_the_same_weight_whatever_it_is_of() {
    List<Recall> recalls = List.of(new Recall(0.2, 1000), new Recall(0.8, 10));
    RecallInterval interval = RecallInterval.of(recalls, 0.95);
    assertEquals(0.5, interval.mean(), 1e-12);
    assertTrue(interval.low() < 0.5 - 0.1, interval::toString);
  }
}
