package org.polyser.training.augmentation;

import java.io.Serializable;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Hides a random stretch of mel bands and a random stretch of frames of a normalised utterance.
 *
 * <p>Source: Park et al. 2019, SpecAugment, section 2 (frequency and time masking).
 *
 * @param maskedFraction largest fraction of the bands, and of the frames, that is hidden
 */
record SpecAugment(double maskedFraction) implements Serializable {

  /**
   * Hides them where they are.
   *
   * @param normalised row-major {@code [numFrames, numMels]}
   */
  void hide(float[] normalised, int numMels, SplittableRandom random) {
    int bands = width(numMels, random);
    int band = random.nextInt(numMels - bands + 1);
    for (int row = 0; row < normalised.length; row += numMels) {
      Arrays.fill(normalised, row + band, row + band + bands, 0);
    }
    int numFrames = normalised.length / numMels;
    int frames = width(numFrames, random);
    int first = random.nextInt(numFrames - frames + 1);
    Arrays.fill(normalised, first * numMels, (first + frames) * numMels, 0);
  }

  private int width(int size, SplittableRandom random) {
    return random.nextInt((int) (size * maskedFraction) + 1);
  }
}
