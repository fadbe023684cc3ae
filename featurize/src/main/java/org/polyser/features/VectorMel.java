package org.polyser.features;

import jdk.incubator.vector.FloatVector;
import org.polyser.simd.VectorLanes;

/** {@link MelRows} on vectors. */
final class VectorMel {

  private static final int COUNT = VectorLanes.COUNT;

  private final int[] firstBin;
  private final float[][] weights;
  private final float[] energies;

  VectorMel(MelFilterbank bank) {
    firstBin = new int[bank.numMels()];
    weights = new float[bank.numMels()][];
    for (int mel = 0; mel < weights.length; mel++) {
      firstBin[mel] = bank.firstBin(mel) * COUNT;
      weights[mel] = bank.weights(mel);
    }
    energies = new float[bank.numMels() * COUNT];
  }

  /** Mel energies {@code [numMels][lanes]} of spectra {@code [numBins][lanes]}; reused. */
  float[] apply(float[] power) {
    for (int mel = 0; mel < weights.length; mel++) {
      band(weights[mel], power, firstBin[mel], mel * COUNT);
    }
    return energies;
  }

  private void band(float[] weights, float[] power, int from, int to) {
    FloatVector energy = FloatVector.zero(VectorLanes.FLOATS);
    int bin = from;
    for (float weight : weights) {
      energy =
          FloatVector.fromArray(VectorLanes.FLOATS, power, bin)
              .fma(FloatVector.broadcast(VectorLanes.FLOATS, weight), energy);
      bin += COUNT;
    }
    energy.intoArray(energies, to);
  }
}
