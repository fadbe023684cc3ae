package org.polyser.training.augmentation;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.polyser.features.FeatureMatrix;

/**
 * Hides a random stretch of mel bands and a random stretch of frames of a normalised utterance.
 *
 * <p>Source: Park et al. 2019, SpecAugment, section 2 (frequency and time masking).
 *
 * @param maskedFraction largest fraction of the bands, and of the frames, that is hidden
 */
record SpecAugment(double maskedFraction) implements Perturbation {

  @Override
  public FeatureMatrix apply(FeatureMatrix utterance, SplittableRandom random) {
    float[] values = utterance.values().clone();
    int numMels = utterance.numMels();
    int bands = width(numMels, random);
    int band = random.nextInt(numMels - bands + 1);
    for (int frame = 0; frame < utterance.numFrames(); frame++) {
      int row = frame * numMels;
      Arrays.fill(values, row + band, row + band + bands, 0);
    }
    int frames = width(utterance.numFrames(), random);
    int first = random.nextInt(utterance.numFrames() - frames + 1);
    Arrays.fill(values, first * numMels, (first + frames) * numMels, 0);
    return new FeatureMatrix(values, utterance.numFrames(), numMels);
  }

  private int width(int size, SplittableRandom random) {
    return random.nextInt((int) (size * maskedFraction) + 1);
  }
}
