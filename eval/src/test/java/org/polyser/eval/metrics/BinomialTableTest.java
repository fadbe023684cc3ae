package org.polyser.eval.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BinomialTableTest {

  @Test
  void hasTheMeanAndVarianceOfABinomial() {
    BinomialTable table = BinomialTable.of(50, 20);
    SplittableRandom random = new SplittableRandom(3);
    int draws = 200_000;
    double sum = 0;
    double squares = 0;
    for (int i = 0; i < draws; i++) {
      long drawn = table.draw(random);
      sum += drawn;
      squares += (double) drawn * drawn;
    }
    double mean = sum / draws;
    assertEquals(20, mean, 0.05);
    assertEquals(50 * 0.4 * 0.6, squares / draws - mean * mean, 0.2);
  }

  @Test
  void certainCasesAreCertain() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 100; i++) {
      assertEquals(0, BinomialTable.of(0, 0).draw(random));
      assertEquals(0, BinomialTable.of(9, 0).draw(random));
      assertEquals(9, BinomialTable.of(9, 9).draw(random));
    }
  }
}
