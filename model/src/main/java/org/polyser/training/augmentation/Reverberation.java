package org.polyser.training.augmentation;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.polyser.features.Decades;
import org.polyser.features.FeatureMatrix;

/**
 * Some utterances in a room whose sound falls by 60 dB in T = 0.2 to 1 s, and is 3 dB louder than
 * the voice itself to 12 dB quieter. Energies E of every band ring on by themselves,
 *
 * <pre>
 *   R[t] = a R[t-1] + w (1 - a) E[t],   a = 10^(-6 shift / T),   E'[t] = E[t] + R[t]
 * </pre>
 *
 * with w the energy of the reverberation relative to that of the voice.
 *
 * <p>Source: Polack 1988 (late reverberation as noise whose energy falls exponentially); Lebart et
 * al. 2001, A new method based on spectral subtraction for speech dereverberation, section 2.
 *
 * @param fraction of the utterances
 * @param frameShift distance between frames [s]
 */
record Reverberation(double fraction, double frameShift) implements Perturbation {

  private static final double SHORTEST = 0.2;
  private static final double LONGEST = 1;

  /** Fall of the energy in the time by which rooms are told apart [decades]. */
  private static final double FALL = 6;

  /** Levels of the reverberation relative to the voice [decades of energy]. */
  private static final double QUIETEST = -1.2;

  private static final double LOUDEST = 0.3;

  @Override
  public FeatureMatrix apply(FeatureMatrix utterance, SplittableRandom random) {
    if (random.nextDouble() >= fraction) {
      return utterance;
    }
    double seconds = SHORTEST * Math.pow(LONGEST / SHORTEST, random.nextDouble());
    return inRoom(utterance, seconds, random.nextDouble(QUIETEST, LOUDEST));
  }

  /**
   * @param seconds in which sound falls by 60 dB
   * @param level of the reverberation relative to the voice [decades of energy]
   */
  FeatureMatrix inRoom(FeatureMatrix utterance, double seconds, double level) {
    double loss = FALL * frameShift / seconds;
    double gain = level + Math.log10(1 - Math.pow(10, -loss));
    float[] values = utterance.values().clone();
    double[] ringing = new double[utterance.numMels()];
    Arrays.fill(ringing, Double.NEGATIVE_INFINITY);
    for (int row = 0; row < values.length; row += ringing.length) {
      for (int mel = 0; mel < ringing.length; mel++) {
        ringing[mel] = Decades.sum(ringing[mel] - loss, values[row + mel] + gain);
        values[row + mel] = (float) Decades.sum(values[row + mel], ringing[mel]);
      }
    }
    return new FeatureMatrix(values, utterance.numFrames(), utterance.numMels());
  }
}
