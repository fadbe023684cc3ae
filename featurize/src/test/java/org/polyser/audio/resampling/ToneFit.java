package org.polyser.audio.resampling;

/**
 * A sine {@code amplitude sin(2 pi hz t + phase)} fitted to the inner half of a signal by least
 * squares.
 *
 * @param amplitude of the sine
 * @param phase of the sine [rad]
 * @param restDecibels power of what is left, relative to that of a sine of amplitude 1 [dB]
 */
record ToneFit(double amplitude, double phase, double restDecibels) {

  /** {@code sin(2 pi hz t)}. */
  static float[] tone(double hz, int sampleRate, int numSamples) {
    float[] samples = new float[numSamples];
    for (int i = 0; i < numSamples; i++) {
      samples[i] = (float) Math.sin(2 * Math.PI * hz * i / sampleRate);
    }
    return samples;
  }

  /** Fits a sine of a frequency well between 0 and the Nyquist frequency. */
  static ToneFit of(float[] samples, double hz, int sampleRate) {
    double step = 2 * Math.PI * hz / sampleRate;
    double ss = 0;
    double sc = 0;
    double cc = 0;
    double xs = 0;
    double xc = 0;
    for (int i = samples.length / 4; i < samples.length * 3 / 4; i++) {
      double sin = Math.sin(step * i);
      double cos = Math.cos(step * i);
      ss += sin * sin;
      sc += sin * cos;
      cc += cos * cos;
      xs += sin * samples[i];
      xc += cos * samples[i];
    }
    double a = (xs * cc - xc * sc) / (ss * cc - sc * sc);
    double b = (xc * ss - xs * sc) / (ss * cc - sc * sc);
    return new ToneFit(Math.hypot(a, b), Math.atan2(b, a), rest(samples, step, a, b));
  }

  private static double rest(float[] samples, double step, double a, double b) {
    float[] rest = samples.clone();
    for (int i = 0; i < rest.length; i++) {
      rest[i] -= (float) (a * Math.sin(step * i) + b * Math.cos(step * i));
    }
    return decibels(rest);
  }

  /** Power of the inner half relative to that of a sine of amplitude 1 [dB]. */
  static double decibels(float[] samples) {
    double sum = 0;
    for (int i = samples.length / 4; i < samples.length * 3 / 4; i++) {
      sum += (double) samples[i] * samples[i];
    }
    return 10 * Math.log10(4 * sum / samples.length + 1e-30);
  }

  double amplitudeDecibels() {
    return 20 * Math.log10(amplitude);
  }
}
