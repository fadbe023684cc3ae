package org.polyser.features;

import java.util.Arrays;

/**
 * A stretch of samples, transposed a frame shift at a time: row i holds sample i of every hop. A
 * sample of all frames at once is then a contiguous run of one row, and no sample is copied twice.
 */
final class Hops {

  private final int frameShift;
  private final int numHops;

  /** The rows, {@code [frameShift][numHops]}, and zeros for what lies beyond a frame's end. */
  final float[] rows;

  /**
   * Where sample i of the first frame stands in the rows, i up to the length of the transform;
   * those of the next frames follow.
   */
  final int[] indexOf;

  Hops(LogMelConfig config, int numFrames) {
    frameShift = config.frameShift();
    numHops = numFrames + (config.frameLength() - 1) / frameShift;
    rows = new float[frameShift * numHops + numFrames];
    indexOf = new int[config.fftLength()];
    Arrays.fill(indexOf, frameShift * numHops);
    for (int i = 0; i < config.frameLength(); i++) {
      indexOf[i] = i % frameShift * numHops + i / frameShift;
    }
  }

  /** Number of samples that {@link #transpose} takes. */
  int numSamples() {
    return frameShift * numHops;
  }

  /** Takes the samples, two hops at a time, because two neighbouring stores cost little more. */
  void transpose(float[] samples) {
    int hop = 0;
    for (; hop + 1 < numHops; hop += 2) {
      pair(samples, hop);
    }
    if (hop < numHops) {
      last(samples, hop);
    }
  }

  private void pair(float[] samples, int hop) {
    int first = hop * frameShift;
    int second = first + frameShift;
    int at = hop;
    for (int i = 0; i < frameShift; i++) {
      rows[at] = samples[first + i];
      rows[at + 1] = samples[second + i];
      at += numHops;
    }
  }

  private void last(float[] samples, int hop) {
    for (int i = 0; i < frameShift; i++) {
      rows[i * numHops + hop] = samples[hop * frameShift + i];
    }
  }
}
