package org.polyser.training.augmentation;

import java.util.SplittableRandom;
import org.polyser.features.FeatureMatrix;
import org.polyser.features.MelBands;

/**
 * Another length of the vocal tract: the frequency axis is stretched by a factor, the bands being
 * interpolated on the mel axis. Beyond the ends the outermost band stands.
 *
 * <p>Source: Jaitly and Hinton 2013, Vocal tract length perturbation improves speech recognition.
 *
 * @param change largest relative change of the length
 * @param bands of the features
 */
record VocalTractPerturbation(double change, MelBands bands) implements Perturbation {

  @Override
  public FeatureMatrix apply(FeatureMatrix utterance, SplittableRandom random) {
    return stretched(utterance, Perturbation.factor(change, random));
  }

  /** Band m is what lies at the factor times its frequency. */
  FeatureMatrix stretched(FeatureMatrix utterance, double factor) {
    int numMels = utterance.numMels();
    float[] from = utterance.values();
    float[] values = new float[from.length];
    for (int mel = 0; mel < numMels; mel++) {
      double at = Math.max(0, Math.min(numMels - 1.0, bands.bandOf(factor * bands.centre(mel))));
      int first = Math.min((int) at, numMels - 1);
      int second = Math.min(first + 1, numMels - 1);
      float weight = (float) (at - first);
      for (int row = 0; row < from.length; row += numMels) {
        values[row + mel] = (1 - weight) * from[row + first] + weight * from[row + second];
      }
    }
    return new FeatureMatrix(values, utterance.numFrames(), numMels);
  }
}
