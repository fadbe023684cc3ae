package org.polyser.training;

import org.polyser.features.LogMelConfig;
import org.polyser.training.augmentation.Augmentation;
import org.polyser.training.augmentation.AugmentationConfig;

/** Augmentations for tests of what uses one. */
public final class Augmentations {

  private Augmentations() {}

  /** SpecAugment alone. */
  public static Augmentation masking(double fraction) {
    LogMelConfig logMel = new LogMelConfig(16_000, 400, 160, 80, 0, 8000);
    return new Augmentation(new AugmentationConfig(fraction, 0, 0, 0, 0, 0, 0, 0), logMel);
  }
}
