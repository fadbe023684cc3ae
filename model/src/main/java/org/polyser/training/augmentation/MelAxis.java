package org.polyser.training.augmentation;

/** The mel axis as the perturbations see it. */
final class MelAxis {

  private MelAxis() {}

  /** Where a band lies between -1 and 1. */
  static double position(int mel, int numMels) {
    return (2 * mel + 1.0) / numMels - 1;
  }
}
