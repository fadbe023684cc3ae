package org.polyser.training.augmentation;

import java.util.SplittableRandom;
import org.polyser.features.FeatureMatrix;
import org.polyser.features.MelBands;

/**
 * Some utterances as a telephone lets them through, from 300 to 3400 Hz: the bands beyond fall to
 * the utterance's lowest value.
 *
 * <p>Source: ITU-T Recommendation G.712 (band of the public telephone network).
 *
 * @param fraction of the utterances
 * @param bands of the features
 */
record TelephoneBand(double fraction, MelBands bands) implements Perturbation {

  private static final double LOW_HZ = 300;
  private static final double HIGH_HZ = 3400;

  @Override
  public FeatureMatrix apply(FeatureMatrix utterance, SplittableRandom random) {
    return random.nextDouble() < fraction ? limited(utterance) : utterance;
  }

  FeatureMatrix limited(FeatureMatrix utterance) {
    float[] values = utterance.values().clone();
    float lowest = Float.POSITIVE_INFINITY;
    for (float value : values) {
      lowest = Math.min(lowest, value);
    }
    for (int mel = 0; mel < utterance.numMels(); mel++) {
      double hz = bands.centre(mel);
      for (int at = mel; (hz < LOW_HZ || hz > HIGH_HZ) && at < values.length; ) {
        values[at] = lowest;
        at += utterance.numMels();
      }
    }
    return new FeatureMatrix(values, utterance.numFrames(), utterance.numMels());
  }
}
