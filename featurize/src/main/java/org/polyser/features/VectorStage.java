package org.polyser.features;

import org.polyser.simd.VectorLanes;

/** A stage of a sub-transform whose complex rows follow each other. */
final class VectorStage {

  private static final int ROW = VectorLanes.COMPLEX;

  private final FftStage stage;
  private final VectorButterfly butterfly;

  VectorStage(FftStage stage) {
    this.stage = stage;
    butterfly = VectorButterfly.of(stage, stage.inStep() * ROW, stage.stride() * ROW);
  }

  /**
   * Runs the stage on the rows from one index on, and writes those from another index on. A stage
   * of one butterfly may do so in place.
   */
  void run(float[] in, int from, float[] out, int to) {
    int stride = stage.stride();
    for (int group = 0; group < stage.numGroups(); group++) {
      int factor = stage.fusedFactorsOf(group);
      for (int sub = 0; sub < stride; sub++) {
        int read = from + (sub + stride * group) * ROW;
        int write = to + (sub + stride * stage.radix() * group) * ROW;
        butterfly.apply(in, read, out, write, factor);
      }
    }
  }
}
