package org.polyser.synthesis.signal;

/** Louder or softer. */
public final class Gain {

  /** No sample may lie beyond this afterwards. */
  private static final double PEAK = 0.98;

  private Gain() {}

  /** Applies a gain in place, or as much of it as no sample is cut off. */
  public static void apply(float[] samples, double gain) {
    float peak = 1e-9f;
    for (float sample : samples) {
      peak = Math.max(peak, Math.abs(sample));
    }
    float factor = (float) Math.min(gain, PEAK / peak);
    for (int i = 0; i < samples.length; i++) {
      samples[i] *= factor;
    }
  }
}
