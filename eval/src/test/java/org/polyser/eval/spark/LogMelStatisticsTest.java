package org.polyser.eval.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.polyser.features.FeatureMatrix;

class LogMelStatisticsTest {

  /** Values are single precision. */
  private static final double TOLERANCE = 1e-6;

  @Test
  void aRampAndAConstantHaveTheStatisticsThatTheyHave() {
    // Band 0 rises from 0 to 1 in steps of 0.1; band 1 stays at -2.
    float[] values = new float[22];
    for (int frame = 0; frame < 11; frame++) {
      values[2 * frame] = frame / 10f;
      values[2 * frame + 1] = -2;
    }
    double[] statistics = LogMelStatistics.of(new FeatureMatrix(values, 11, 2));
    double deviation = Math.sqrt(0.1); // of 0, 0.1, …, 1: (11² - 1) / 12 / 100
    assertArrayEquals(
        new double[] {0.5, deviation, 0, 0.1, 0.3, 0.5, 0.8, 0.9, -2, 0, 0, -2, -2, -2, -2, -2},
        statistics,
        TOLERANCE);
  }

  @Test
  void stepsThatDifferHaveADeviation() {
    double[] statistics = LogMelStatistics.of(new FeatureMatrix(new float[] {0, 1, 0}, 3, 1));
    assertEquals(1, statistics[2], TOLERANCE); // of +1 and -1
  }

  @Test
  void deepSilenceIsCutOffBelowTheLoudestValue() {
    double[] statistics = LogMelStatistics.of(new FeatureMatrix(new float[] {1, -9}, 2, 1));
    assertEquals((1.0 - 3.0) / 2, statistics[0], TOLERANCE);
  }

  @Test
  void oneFrameHasNoMovement() {
    double[] statistics = LogMelStatistics.of(new FeatureMatrix(new float[] {3}, 1, 1));
    assertArrayEquals(new double[] {3, 0, 0, 3, 3, 3, 3, 3}, statistics, TOLERANCE);
  }
}
