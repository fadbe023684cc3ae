package org.polyser.synthesis.signal;

/**
 * The noise of breath in a breathy voice: noise from about 2 kHz on, whose strength follows the
 * speech, as the airflow through an incompletely closed glottis does.
 *
 * <p>Source: D. Klatt and L. Klatt, "Analysis, synthesis, and perception of voice quality
 * variations among female and male talkers", J. Acoust. Soc. Am. 87(2), 1990, section on aspiration
 * noise.
 */
public final class Breath {

  private static final double CORNER_HERTZ = 2000;
  private static final double FOLLOWING_SECONDS = 0.01;

  private Breath() {}

  /**
   * Adds breath in place.
   *
   * @param decibels level of the noise against that of the speech
   * @param noise where it comes from
   */
  public static void apply(float[] samples, int sampleRate, double decibels, NoiseSource noise) {
    float[] breath = new float[samples.length];
    double decay = StrictMath.exp(-1 / (FOLLOWING_SECONDS * sampleRate));
    double power = 0;
    for (int i = 0; i < samples.length; i++) {
      power = decay * power + (1 - decay) * samples[i] * samples[i];
      breath[i] = (float) (Math.sqrt(power) * noise.next());
    }
    Biquad.highPass(CORNER_HERTZ, Math.sqrt(0.5), sampleRate).filter(breath);
    Mixing.addAtLevel(samples, breath, decibels);
  }
}
