package org.polyser.aligner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.function.DoubleSupplier;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Central differences of a smooth function in double precision: right to about 1e-9. */
final class Slopes {

  private static final double STEP = 1e-6;

  private Slopes() {}

  /**
   * Requires that a gradient is the slope of a sum along every value of an input.
   *
   * @param input which the sum depends on, moved and put back
   */
  static void assertEqual(DoubleSupplier sum, double[][][] input, INDArray gradient) {
    for (int n = 0; n < input.length; n++) {
      for (int row = 0; row < input[n].length; row++) {
        for (int t = 0; t < input[n][row].length; t++) {
          double expected = slope(sum, input[n][row], t);
          double got = gradient.getDouble(n, row, t);
          assertEquals(expected, got, 1e-7 * (1 + Math.abs(expected)));
        }
      }
    }
  }

  private static double slope(DoubleSupplier sum, double[] row, int t) {
    double kept = row[t];
    row[t] = kept + STEP;
    double above = sum.getAsDouble();
    row[t] = kept - STEP;
    double below = sum.getAsDouble();
    row[t] = kept;
    return (above - below) / (2 * STEP);
  }

  static double[][][] gaussian(long seed, int cubes, int rows, int columns) {
    Random random = new Random(seed);
    double[][][] values = new double[cubes][rows][columns];
    for (double[][] matrix : values) {
      for (double[] row : matrix) {
        for (int i = 0; i < columns; i++) {
          row[i] = random.nextGaussian();
        }
      }
    }
    return values;
  }

  /** {@code Σ a b}. */
  static double dot(double[][][] a, double[][][] b) {
    double sum = 0;
    for (int n = 0; n < a.length; n++) {
      for (int row = 0; row < a[n].length; row++) {
        for (int t = 0; t < a[n][row].length; t++) {
          sum += a[n][row][t] * b[n][row][t];
        }
      }
    }
    return sum;
  }
}
