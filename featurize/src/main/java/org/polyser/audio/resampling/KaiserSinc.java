package org.polyser.audio.resampling;

/**
 * The ideal low-pass under a Kaiser window: {@code sinc(c t) I0(beta sqrt(1 - (t/T)^2))}, t in
 * input samples.
 *
 * <p>Source: Kaiser and Schafer, On the Use of the I0-sinh Window for Spectrum Analysis, IEEE
 * Trans. ASSP 28 (1980).
 *
 * @param cutOff c, the middle of the transition band relative to the input's Nyquist frequency
 * @param halfLength T [input samples]: the kernel is zero from there on
 * @param beta shape of the window
 */
record KaiserSinc(double cutOff, double halfLength, double beta) {

  /**
   * The shortest filter that is 0.05 dB down at 0.9 and 100 dB down from 1.0 of a Nyquist frequency
   * on, in units of that frequency and its samples; found by search over beta and length.
   */
  private static final KaiserSinc SHARP = new KaiserSinc(0.94225, 56.5, 10.2);

  /** Attenuation of the wide filters [dB]. */
  private static final double ATTENUATION = 108;

  /** Smaller values (-200 dB) are taken as zero: every second one of a half-band filter is. */
  private static final double NEGLIGIBLE = 1e-10;

  /**
   * Passes up to 0.9 and stops from 1.0 of a Nyquist frequency on.
   *
   * @param ratio that Nyquist frequency relative to the input's
   */
  static KaiserSinc sharp(double ratio) {
    return new KaiserSinc(SHARP.cutOff * ratio, SHARP.halfLength / ratio, SHARP.beta);
  }

  /**
   * Passes up to one and stops from another frequency on, both relative to the input's Nyquist
   * frequency: Kaiser's formulas for beta and length.
   */
  static KaiserSinc between(double pass, double stop) {
    double length = (ATTENUATION - 8) / (2.285 * Math.PI * (stop - pass));
    return new KaiserSinc((pass + stop) / 2, length / 2, 0.1102 * (ATTENUATION - 8.7));
  }

  /** The values at {@code first, first + 1, ...} from the middle, scaled to the sum 1. */
  float[] taps(double first, int count) {
    double[] values = new double[count];
    double sum = 0;
    for (int i = 0; i < count; i++) {
      values[i] = at(first + i);
      sum += values[i];
    }
    float[] taps = new float[count];
    for (int i = 0; i < count; i++) {
      double tap = values[i] / sum;
      taps[i] = Math.abs(tap) < NEGLIGIBLE ? 0 : (float) tap;
    }
    return taps;
  }

  private double at(double t) {
    double edge = t / halfLength;
    if (Math.abs(edge) >= 1) {
      return 0;
    }
    double x = Math.PI * cutOff * t;
    double sinc = x == 0 ? 1 : Math.sin(x) / x;
    return sinc * bessel(beta * Math.sqrt(1 - edge * edge));
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
