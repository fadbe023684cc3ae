package org.polyser.training.augmentation;

import java.io.Serializable;
import java.util.SplittableRandom;
import org.polyser.features.FeatureMatrix;

/** A random change of an utterance's features; what comes in is left as it is. */
interface Perturbation extends Serializable {

  FeatureMatrix apply(FeatureMatrix utterance, SplittableRandom random);

  /** A factor in {@code [1 / (1 + change), 1 + change]}, as often above 1 as below. */
  static double factor(double change, SplittableRandom random) {
    return Math.pow(1 + change, 2 * random.nextDouble() - 1);
  }
}
