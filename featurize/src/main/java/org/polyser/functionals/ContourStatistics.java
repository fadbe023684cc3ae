package org.polyser.functionals;

import java.nio.FloatBuffer;
import java.util.Arrays;

/** What the functionals say of a contour, one value a frame: where it lies and how wide it is. */
final class ContourStatistics {

  /** Mean, deviation, wide and narrow range, low and middle and high quantile. */
  static final int FUNCTIONALS = 7;

  private static final double[] QUANTILES = {0.05, 0.25, 0.5, 0.75, 0.95};

  private ContourStatistics() {}

  /**
   * @param contour at least one value
   */
  static void put(double[] contour, FloatBuffer functionals) {
    put(contour, sorted(contour), functionals);
  }

  /**
   * @param sorted the same values, for who has sorted them anyway
   */
  static void put(double[] contour, double[] sorted, FloatBuffer functionals) {
    double[] quantiles = quantiles(sorted);
    functionals.put((float) mean(contour));
    functionals.put((float) deviation(contour));
    functionals.put((float) (quantiles[4] - quantiles[0]));
    functionals.put((float) (quantiles[3] - quantiles[1]));
    functionals.put((float) quantiles[0]);
    functionals.put((float) quantiles[2]);
    functionals.put((float) quantiles[4]);
  }

  private static double[] quantiles(double[] sorted) {
    double[] quantiles = new double[QUANTILES.length];
    Arrays.setAll(quantiles, i -> quantile(sorted, QUANTILES[i]));
    return quantiles;
  }

  static double[] sorted(double[] contour) {
    double[] sorted = contour.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  /** Between the two nearest of sorted values, as NumPy's default. */
  static double quantile(double[] sorted, double fraction) {
    double at = fraction * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  /** Of at least one value. */
  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** Of all values, at least one, not of a sample. */
  static double deviation(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / values.length);
  }

  /** Of at least one value. */
  static double meanMagnitude(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += Math.abs(value);
    }
    return sum / values.length;
  }

  /** Differences of values that lie a lag apart; a single zero where there are not so many. */
  static double[] differences(double[] values, int lag) {
    double[] differences = new double[Math.max(1, values.length - lag)];
    for (int i = lag; i < values.length; i++) {
      differences[i - lag] = values[i] - values[i - lag];
    }
    return differences;
  }
}
