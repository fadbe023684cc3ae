package org.polyser.audio;

/**
 * {@code sinc(x) I0(12 sqrt(1 - (x/64)^2)) / I0(12)}: the ideal low-pass under a Kaiser window of
 * beta 12 that ends at the 64th zero crossing. Read from a table with linear interpolation, within
 * 1e-7.
 *
 * <p>Source: Kaiser and Schafer, On the Use of the I0-sinh Window for Spectrum Analysis, IEEE
 * Trans. ASSP 28 (1980).
 */
final class KaiserSinc {

  static final int ZERO_CROSSINGS = 64;

  private static final double BETA = 12;
  private static final int POINTS_PER_CROSSING = 2048;
  private static final double[] TABLE = table();

  private KaiserSinc() {}

  /** The value at x zero crossings from the middle. */
  static double at(double x) {
    double position = Math.abs(x) * POINTS_PER_CROSSING;
    int index = (int) position;
    if (index >= TABLE.length - 1) {
      return 0;
    }
    double fraction = position - index;
    return TABLE[index] + fraction * (TABLE[index + 1] - TABLE[index]);
  }

  private static double[] table() {
    double[] table = new double[ZERO_CROSSINGS * POINTS_PER_CROSSING + 1];
    for (int i = 0; i < table.length; i++) {
      table[i] = exact((double) i / POINTS_PER_CROSSING);
    }
    return table;
  }

  private static double exact(double x) {
    double edge = x / ZERO_CROSSINGS;
    double sinc = x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    return sinc * bessel(BETA * Math.sqrt(1 - edge * edge)) / bessel(BETA);
  }

  /** Modified Bessel function of the first kind and order 0, by its power series. */
  private static double bessel(double x) {
    double sum = 1;
    double term = 1;
    for (int k = 1; term > 1e-17 * sum; k++) {
      term *= (x / 2 / k) * (x / 2 / k);
      sum += term;
    }
    return sum;
  }
}
