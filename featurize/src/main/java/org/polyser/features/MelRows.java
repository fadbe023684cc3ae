package org.polyser.features;

import java.util.Arrays;

/** Applies a {@link MelFilterbank} to the power spectra of {@code width} frames at once. */
final class MelRows {

  private final int[] firstBin;
  private final float[][] weights;
  private final float[][] energies;

  MelRows(MelFilterbank bank, int width) {
    firstBin = new int[bank.numMels()];
    weights = new float[bank.numMels()][];
    for (int mel = 0; mel < weights.length; mel++) {
      firstBin[mel] = bank.firstBin(mel);
      weights[mel] = bank.weights(mel);
    }
    energies = new float[bank.numMels()][width];
  }

  /** Mel energies {@code [numMels][width]} of spectra {@code [numBins][width]}; reused. */
  float[][] apply(float[][] power) {
    for (int mel = 0; mel < weights.length; mel++) {
      Arrays.fill(energies[mel], 0);
      for (int i = 0; i < weights[mel].length; i++) {
        Rows.accumulate(weights[mel][i], power[firstBin[mel] + i], energies[mel]);
      }
    }
    return energies;
  }
}
