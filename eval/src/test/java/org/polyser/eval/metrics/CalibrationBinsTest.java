package org.polyser.eval.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationBinsTest {

  private static final double TOLERANCE = 1e-9;

  @Test
  void binsAreClosedAtTheirUpperEdge() {
    CalibrationBins bins =
        new CalibrationBins().addCorrect(0).addWrong(1.0 / 15).addWrong(0.1).addCorrect(1);
    assertEquals(2, bins.bins().get(0).count());
    assertEquals(1, bins.bins().get(1).count());
    assertEquals(1, bins.bins().get(14).count());
    assertEquals(4, bins.total());
  }

  @Test
  void theErrorIsTheWeightedGap() {
    CalibrationBins bins =
        new CalibrationBins().addCorrect(0.9).addCorrect(0.92).addWrong(0.5).addCorrect(0.5);
    double high = Math.abs(2 - 0.9 - 0.92);
    double middle = Math.abs(1 - 0.5 - 0.5);
    assertEquals((high + middle) / 4, bins.ece(), TOLERANCE);
  }

  @Test
  void aSureModelThatIsWrongErrsByOne() {
    assertEquals(1, new CalibrationBins().addWrong(1).ece(), TOLERANCE);
  }

  @Test
  void mergingInAnyOrderGivesTheSameDigits() {
    CalibrationBins whole = new CalibrationBins();
    CalibrationBins odd = new CalibrationBins();
    CalibrationBins even = new CalibrationBins();
    Random random = new Random(7);
    for (int i = 0; i < 1000; i++) {
      double confidence = random.nextDouble();
      whole.addCorrect(confidence);
      (i % 2 == 0 ? even : odd).addCorrect(confidence);
    }
    assertEquals(whole.bins(), odd.copy().merge(even).bins());
    assertEquals(whole.bins(), even.copy().merge(odd).bins());
  }

  @Test
  void refusesWhatIsNoConfidenceAndTheErrorOfNothing() {
    CalibrationBins bins = new CalibrationBins();
    assertThrows(IllegalArgumentException.class, () -> bins.addCorrect(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> bins.addWrong(1.1));
    assertThrows(IllegalArgumentException.class, bins::ece);
  }
}
