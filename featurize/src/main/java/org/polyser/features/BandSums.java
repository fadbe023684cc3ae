package org.polyser.features;

/**
 * Sums of a block of frames, place by place, and then of every band. The places are summed in
 * single precision with what was lost by rounding, which leaves an error of one rounding however
 * many frames there are.
 *
 * <p>Source: Kahan 1965, Further remarks on reducing truncation errors, Communications of the ACM
 * 8.
 */
final class BandSums {

  private final int numMels;
  private final float[] sums;
  private final float[] lost;

  BandSums(int numMels) {
    this.numMels = numMels;
    sums = new float[FrameBlocks.FRAMES * numMels];
    lost = new float[sums.length];
  }

  /** Adds a block. */
  void add(float[] block, int count) {
    for (int i = 0; i < count; i++) {
      float value = block[i] - lost[i];
      float sum = sums[i] + value;
      lost[i] = sum - sums[i] - value;
      sums[i] = sum;
    }
  }

  /** Of every band, divided by the number of frames. */
  double[] means(int numFrames) {
    double[] means = new double[numMels];
    for (int i = 0; i < sums.length; i++) {
      means[i % numMels] += (double) sums[i] / numFrames;
    }
    return means;
  }
}
