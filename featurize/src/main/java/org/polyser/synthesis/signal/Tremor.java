package org.polyser.synthesis.signal;

/**
 * A trembling voice: F0 and all that lies above it sway together, by a delay that sways. A delay of
 * {@code A sin(2 pi f t)} seconds changes frequencies by a factor of at most {@code 1 + 2 pi f A}.
 */
public final class Tremor {

  private Tremor() {}

  /**
   * Makes a voice tremble.
   *
   * @param semitones depth to either side
   * @param hertz sways a second
   * @return a signal of the same length, the same array where the depth is 0
   */
  public static float[] apply(float[] samples, int sampleRate, double semitones, double hertz) {
    if (semitones <= 0) {
      return samples;
    }
    double rise = Semitones.ratio(semitones) - 1;
    double depth = rise / (2 * Math.PI * hertz) * sampleRate;
    double step = 2 * Math.PI * hertz / sampleRate;
    // A rotation in place of a sine for every sample.
    double turnSin = StrictMath.sin(step);
    double turnCos = StrictMath.cos(step);
    double sin = 0;
    double cos = 1;
    float[] swaying = new float[samples.length];
    for (int i = 0; i < samples.length; i++) {
      swaying[i] = at(samples, i + depth * sin);
      double next = sin * turnCos + cos * turnSin;
      cos = cos * turnCos - sin * turnSin;
      sin = next;
    }
    return swaying;
  }

  /** The signal between samples, by a cubic through four of them (Catmull-Rom); 0 outside. */
  private static float at(float[] samples, double time) {
    int i = (int) Math.floor(time);
    float x = (float) (time - i);
    if (i < 1 || i + 2 >= samples.length) {
      return i >= 0 && i < samples.length ? samples[i] : 0;
    }
    float a = samples[i - 1];
    float b = samples[i];
    float c = samples[i + 1];
    float d = samples[i + 2];
    return b + 0.5f * x * (c - a + x * (2 * a - 5 * b + 4 * c - d + x * (3 * (b - c) + d - a)));
  }
}
