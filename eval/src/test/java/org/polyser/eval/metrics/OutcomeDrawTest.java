package org.polyser.eval.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.polyser.eval.metrics.OutcomeDraw.Outcome;

class OutcomeDrawTest {

  @Test
  void hasTheMeansAndVarianceOfAMultinomial() {
    OutcomeDraw draw =
        new OutcomeDraw(
            List.of(
                new Outcome(10, 3, 3),
                new Outcome(20, 3, 1),
                new Outcome(0, 3, 2),
                new Outcome(20, 1, 0)));
    SplittableRandom random = new SplittableRandom(3);
    int draws = 100_000;
    double supports = 0;
    double hits = 0;
    double squares = 0;
    for (int i = 0; i < draws; i++) {
      Outcome drawn = draw.draw(random);
      supports += drawn.support();
      hits += drawn.hits();
      squares += (double) drawn.hits() * drawn.hits();
    }
    double mean = hits / draws;
    assertEquals(50, draw.utterances());
    assertEquals(10 * 3 + 20 * 3 + 20, supports / draws, 0.1);
    assertEquals(10 * 3 + 20, mean, 0.1);
    assertEquals(50 * (0.2 * 9 + 0.4 - 1), squares / draws - mean * mean, 1);
  }

  @Test
  void whatIsCertainIsCertain() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 100; i++) {
      assertEquals(new Outcome(0, 0, 0), new OutcomeDraw(List.of()).draw(random));
      assertEquals(
          new Outcome(9, 9, 9), new OutcomeDraw(List.of(new Outcome(9, 1, 1))).draw(random));
      assertEquals(
          new Outcome(9, 18, 0),
          new OutcomeDraw(List.of(new Outcome(0, 2, 1), new Outcome(9, 2, 0))).draw(random));
    }
  }
}
