package org.polyser.synthesis.signal;

/**
 * Creak, or vocal fry: the amplitude dips in pulses of 25 to 50 a second whose distance is
 * irregular. It is an approximation: in a voice that creaks, whole glottal cycles are missing.
 *
 * <p>Source of the rate: J. Laver, The phonetic description of voice quality, Cambridge 1980,
 * section 3.2.4.
 */
public final class Creak {

  private static final double SLOWEST_HERTZ = 25;
  private static final double FASTEST_HERTZ = 50;

  private Creak() {}

  /**
   * Makes a voice creak, in place.
   *
   * @param depth of the dips, 0 for none to 1 for down to silence
   * @param irregularity where the lengths of the pulses come from
   */
  public static void apply(
      float[] samples, int sampleRate, double depth, NoiseSource irregularity) {
    int at = 0;
    while (depth > 0 && at < samples.length) {
      double centre = (SLOWEST_HERTZ + FASTEST_HERTZ) / 2;
      double hertz = centre + (FASTEST_HERTZ - SLOWEST_HERTZ) / 2 * irregularity.next();
      int length = (int) (sampleRate / hertz);
      pulse(samples, at, Math.min(length, samples.length - at), depth, length);
      at += length;
    }
  }

  /** Full strength at both ends of a pulse, the dip in its middle. */
  private static void pulse(float[] samples, int from, int count, double depth, int length) {
    for (int i = 0; i < count; i++) {
      double x = 2.0 * i / length - 1;
      double dip = (1 - x * x) * (1 - x * x);
      samples[from + i] *= (float) (1 - depth * dip);
    }
  }
}
