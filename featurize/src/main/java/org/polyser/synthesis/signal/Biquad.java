package org.polyser.synthesis.signal;

/**
 * A filter of second order, {@code y[n] = b0 x[n] + b1 x[n-1] + b2 x[n-2] - a1 y[n-1] - a2 y[n-2]}.
 *
 * <p>Source: R. Bristow-Johnson, Cookbook formulae for audio equalizer biquad filter coefficients;
 * the shelf of first order by the bilinear transform.
 *
 * @param b0 of the input
 * @param b1 of the input before
 * @param b2 of the one before that
 * @param a1 of the output before
 * @param a2 of the one before that
 */
public record Biquad(double b0, double b1, double b2, double a1, double a2) {

  /** Passes what lies below a frequency: 3 dB down there, 12 dB an octave beyond. */
  public static Biquad lowPass(double hertz, double quality, int sampleRate) {
    double w = 2 * Math.PI * hertz / sampleRate;
    double alpha = StrictMath.sin(w) / (2 * quality);
    double cos = StrictMath.cos(w);
    return normalised((1 - cos) / 2, 1 - cos, (1 - cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
  }

  /** Passes what lies above a frequency. */
  public static Biquad highPass(double hertz, double quality, int sampleRate) {
    double w = 2 * Math.PI * hertz / sampleRate;
    double alpha = StrictMath.sin(w) / (2 * quality);
    double cos = StrictMath.cos(w);
    return normalised((1 + cos) / 2, -1 - cos, (1 + cos) / 2, 1 + alpha, -2 * cos, 1 - alpha);
  }

  /**
   * A shelf of first order: gain 1 at 0 Hz, {@code gain} at half the sample rate, and its square
   * root at the frequency between.
   */
  public static Biquad highShelf(double hertz, double gain, int sampleRate) {
    double t = StrictMath.tan(Math.PI * hertz / sampleRate);
    double root = StrictMath.sqrt(gain);
    return normalised(t + root, t - root, 0, t + 1 / root, t - 1 / root, 0);
  }

  private static Biquad normalised(
      double b0, double b1, double b2, double a0, double a1, double a2) {
    return new Biquad(b0 / a0, b1 / a0, b2 / a0, a1 / a0, a2 / a0);
  }

  /** Filters a signal in place, from rest. */
  public void filter(float[] samples) {
    double s1 = 0;
    double s2 = 0;
    for (int i = 0; i < samples.length; i++) {
      double x = samples[i];
      double y = b0 * x + s1;
      s1 = b1 * x - a1 * y + s2;
      s2 = b2 * x - a2 * y;
      samples[i] = (float) y;
    }
  }
}
