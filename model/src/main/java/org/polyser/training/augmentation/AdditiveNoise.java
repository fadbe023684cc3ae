package org.polyser.training.augmentation;

import java.util.SplittableRandom;
import org.polyser.features.FeatureMatrix;

/**
 * Some utterances in stationary noise: its level lies 12 to 60 dB below the mean of the utterance's
 * energies, with a random slope over the bands, and wobbles from value to value. Energies add.
 *
 * @param fraction of the utterances
 */
record AdditiveNoise(double fraction) implements Perturbation {

  /** Depths below the mean energy, slope and wobble of the noise [decades of energy]. */
  private static final double LEAST_DEPTH = 1.2;

  private static final double MOST_DEPTH = 6;
  private static final double SLOPE = 0.5;
  private static final double WOBBLE = 0.15;

  /** What lies further below changes nothing that a half could hold [decades]. */
  private static final double NEGLIGIBLE = 3;

  private static final double LN_10 = Math.log(10);

  @Override
  public FeatureMatrix apply(FeatureMatrix utterance, SplittableRandom random) {
    return random.nextDouble() < fraction ? noisy(utterance, random) : utterance;
  }

  private static FeatureMatrix noisy(FeatureMatrix utterance, SplittableRandom random) {
    double level = meanLevel(utterance) - random.nextDouble(LEAST_DEPTH, MOST_DEPTH);
    double slope = SLOPE * random.nextGaussian();
    float[] values = utterance.values().clone();
    for (int i = 0; i < values.length; i++) {
      double x = MelAxis.position(i % utterance.numMels(), utterance.numMels());
      values[i] = sum(values[i], level + slope * x + WOBBLE * wobble(random));
    }
    return new FeatureMatrix(values, utterance.numFrames(), utterance.numMels());
  }

  /** Sum of three uniform numbers, of variance 1 as the normal distribution's, and cheaper. */
  private static double wobble(SplittableRandom random) {
    return 2 * (random.nextDouble() + random.nextDouble() + random.nextDouble()) - 3;
  }

  /** Decimal logarithm of the sum of two energies. */
  private static float sum(float a, double b) {
    double high = Math.max(a, b);
    double depth = high - Math.min(a, b);
    return (float) (depth > NEGLIGIBLE ? high : high + Math.log1p(power(-depth)) / LN_10);
  }

  private static double meanLevel(FeatureMatrix utterance) {
    double sum = 0;
    for (float value : utterance.values()) {
      sum += power(value);
    }
    return Math.log10(sum / utterance.values().length);
  }

  private static double power(double decades) {
    return Math.exp(LN_10 * decades);
  }
}
