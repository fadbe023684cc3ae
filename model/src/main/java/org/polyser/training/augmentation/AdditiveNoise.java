package org.polyser.training.augmentation;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.polyser.features.Decades;
import org.polyser.features.FeatureMatrix;

/**
 * Some utterances in stationary noise: its level lies 3 to 60 dB below the mean of the utterance's
 * energies, with a random slope over the bands, and wobbles from value to value. Energies add.
 *
 * @param fraction of the utterances
 */
record AdditiveNoise(double fraction) implements Perturbation {

  /** Depths below the mean energy, slope and wobble of the noise [decades of energy]. */
  private static final double LEAST_DEPTH = 0.3;

  private static final double MOST_DEPTH = 6;
  private static final double SLOPE = 0.5;
  private static final double WOBBLE = 0.15;

  @Override
  public FeatureMatrix apply(FeatureMatrix utterance, SplittableRandom random) {
    return random.nextDouble() < fraction ? noisy(utterance, random) : utterance;
  }

  private static FeatureMatrix noisy(FeatureMatrix utterance, SplittableRandom random) {
    double level = meanLevel(utterance) - random.nextDouble(LEAST_DEPTH, MOST_DEPTH);
    double slope = SLOPE * random.nextGaussian();
    double[] noise = new double[utterance.numMels()];
    Arrays.setAll(noise, mel -> level + slope * MelAxis.position(mel, noise.length));
    float[] values = utterance.values().clone();
    for (int row = 0; row < values.length; row += noise.length) {
      add(noise, values, row, random);
    }
    return new FeatureMatrix(values, utterance.numFrames(), utterance.numMels());
  }

  private static void add(double[] noise, float[] values, int row, SplittableRandom random) {
    for (int mel = 0; mel < noise.length; mel++) {
      double wobbling = noise[mel] + WOBBLE * wobble(random);
      values[row + mel] = (float) Decades.sum(values[row + mel], wobbling);
    }
  }

  /** Sum of three uniform numbers, of variance 1 as the normal distribution's, and cheaper. */
  private static double wobble(SplittableRandom random) {
    return 2 * (random.nextDouble() + random.nextDouble() + random.nextDouble()) - 3;
  }

  private static double meanLevel(FeatureMatrix utterance) {
    double sum = 0;
    for (float value : utterance.values()) {
      sum += Decades.power(value);
    }
    return Math.log10(sum / utterance.values().length);
  }
}
