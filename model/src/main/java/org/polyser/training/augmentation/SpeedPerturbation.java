package org.polyser.training.augmentation;

import java.util.SplittableRandom;
import org.polyser.features.FeatureMatrix;

/**
 * Speaks faster or slower: frames are resampled over time by linear interpolation. Pitch and timbre
 * stay, unlike where samples are resampled.
 *
 * <p>Source: Ko et al. 2015, Audio augmentation for speech recognition, section 2 (tempo
 * perturbation).
 *
 * @param change largest relative change of the speed
 */
record SpeedPerturbation(double change) implements Perturbation {

  @Override
  public FeatureMatrix apply(FeatureMatrix utterance, SplittableRandom random) {
    return atSpeed(utterance, Perturbation.factor(change, random));
  }

  /** Frame t is what lies at {@code t · speed}. */
  static FeatureMatrix atSpeed(FeatureMatrix utterance, double speed) {
    int numFrames = (int) Math.max(1, Math.floor((utterance.numFrames() - 1) / speed) + 1);
    int numMels = utterance.numMels();
    float[] from = utterance.values();
    float[] values = new float[numFrames * numMels];
    for (int frame = 0; frame < numFrames; frame++) {
      double at = frame * speed;
      int first = Math.min((int) at, utterance.numFrames() - 1) * numMels;
      int second = Math.min((int) at + 1, utterance.numFrames() - 1) * numMels;
      float weight = (float) (at - Math.floor(at));
      for (int mel = 0; mel < numMels; mel++) {
        values[frame * numMels + mel] =
            (1 - weight) * from[first + mel] + weight * from[second + mel];
      }
    }
    return new FeatureMatrix(values, numFrames, numMels);
  }
}
