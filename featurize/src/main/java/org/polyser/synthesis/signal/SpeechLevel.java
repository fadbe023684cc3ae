package org.polyser.synthesis.signal;

/**
 * The level of the speech in a recording, pauses left out: the mean power of the frames of 20 ms
 * that lie at most 25 dB below the loudest. A simple stand-in for the active speech level of ITU-T
 * P.56, which tracks an envelope.
 */
public final class SpeechLevel {

  private static final int FRAMES_PER_SECOND = 50;
  private static final double ACTIVE_DECIBELS = -25;

  private SpeechLevel() {}

  /** The level [dB], 0 being a full-scale square wave; about -120 for silence. */
  public static double of(float[] samples, int sampleRate) {
    int length = sampleRate / FRAMES_PER_SECOND;
    double[] powers = new double[samples.length / length];
    double loudest = 0;
    for (int frame = 0; frame < powers.length; frame++) {
      double sum = 0;
      for (int i = frame * length; i < (frame + 1) * length; i++) {
        sum += (double) samples[i] * samples[i];
      }
      powers[frame] = sum / length;
      loudest = Math.max(loudest, powers[frame]);
    }
    return Decibels.ofPower(meanAbove(powers, loudest * StrictMath.pow(10, ACTIVE_DECIBELS / 10)));
  }

  private static double meanAbove(double[] powers, double threshold) {
    double sum = 0;
    int count = 0;
    for (double power : powers) {
      if (power >= threshold) {
        sum += power;
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  /** Brings the speech to a level [dB], or as near to it as no sample is cut off, in place. */
  public static void set(float[] samples, int sampleRate, double decibels) {
    Gain.apply(samples, Decibels.amplitude(decibels - of(samples, sampleRate)));
  }
}
