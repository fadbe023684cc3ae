package org.polyser.audio.resampling;

/**
 * The taps for changing the rate by {@code up / down}: output m lies at input position {@code m
 * down / up}, and outputs of equal {@code m mod up} have equal taps.
 *
 * <p>Source: Crochiere and Rabiner, Multirate Digital Signal Processing, section 2.3.
 *
 * @param up numerator of the ratio of output to input rate
 * @param down its denominator
 * @param kernel low-pass for both rates
 */
record PolyphaseFilter(int up, int down, KaiserSinc kernel) {

  /**
   * Halves the rate. What folds back into the pass band is taken away; what folds back above it is
   * not.
   *
   * @param pass end of the pass band relative to the input's Nyquist frequency
   */
  static PolyphaseFilter halfBand(double pass) {
    return new PolyphaseFilter(1, 2, KaiserSinc.between(pass, 1 - pass));
  }

  /** The first input that output m is made of. */
  int first(int m) {
    return (int) Math.floorDiv((long) m * down, up) + firstOffset(fraction(m));
  }

  /** The taps of output m, from its first input on; they sum up to 1. */
  float[] taps(int m) {
    double fraction = fraction(m);
    int first = firstOffset(fraction);
    int last = (int) Math.floor(fraction + kernel.halfLength());
    return kernel.taps(first - fraction, last - first + 1);
  }

  private int firstOffset(double fraction) {
    return (int) Math.ceil(fraction - kernel.halfLength());
  }

  /** How far output m lies beyond an input [input samples]. */
  private double fraction(int m) {
    return (double) Math.floorMod((long) m * down, up) / up;
  }
}
