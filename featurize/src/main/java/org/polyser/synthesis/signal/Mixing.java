package org.polyser.synthesis.signal;

/** One signal added to another. */
final class Mixing {

  private Mixing() {}

  /** The mean square of a signal. */
  static double power(float[] samples) {
    double sum = 0;
    for (float sample : samples) {
      sum += (double) sample * sample;
    }
    return samples.length == 0 ? 0 : sum / samples.length;
  }

  /**
   * Adds a signal in place so that its power lies {@code decibels} from that of the samples; a
   * silent one adds nothing.
   */
  static void addAtLevel(float[] samples, float[] added, double decibels) {
    double power = power(added);
    if (power > 0) {
      add(samples, added, Math.sqrt(power(samples) / power) * Decibels.amplitude(decibels));
    }
  }

  static void add(float[] samples, float[] added, double gain) {
    float factor = (float) gain;
    for (int i = 0; i < samples.length; i++) {
      samples[i] += factor * added[i];
    }
  }
}
