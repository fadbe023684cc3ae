package org.polyser.features;

/**
 * A matrix in blocks of whole frames, each copied to the start of an array of its own: over values
 * that lie there the compiler turns a plain loop into vector instructions, over values at an offset
 * it does not.
 *
 * @param features {@code [numFrames, numMels]}
 */
record FrameBlocks(FeatureMatrix features) {

  /** Frames of a block; the last may have fewer. */
  static final int FRAMES = 16;

  /** Looks at a block, or changes it. */
  interface Visitor {
    /**
     * @param block frame by frame
     * @param count of its values; what lies behind them is of no meaning
     */
    void visit(float[] block, int count);
  }

  /** Shows the blocks in their order. */
  void forEach(Visitor visitor) {
    float[] values = features.values();
    float[] block = new float[FRAMES * features.numMels()];
    for (int at = 0; at < values.length; at += block.length) {
      int count = Math.min(block.length, values.length - at);
      System.arraycopy(values, at, block, 0, count);
      visitor.visit(block, count);
    }
  }

  /**
   * A copy of some frames as a visitor changes it.
   *
   * @param from first frame
   * @param to frame after the last one
   */
  float[] map(int from, int to, Visitor change) {
    float[] changed = new float[(to - from) * features.numMels()];
    float[] block = new float[FRAMES * features.numMels()];
    for (int at = 0; at < changed.length; at += block.length) {
      int count = Math.min(block.length, changed.length - at);
      System.arraycopy(features.values(), from * features.numMels() + at, block, 0, count);
      change.visit(block, count);
      System.arraycopy(block, 0, changed, at, count);
    }
    return changed;
  }

  /** What is asked of every band, for every frame of a block again. */
  static float[] everyFrame(float[] bands) {
    float[] block = new float[FRAMES * bands.length];
    for (int at = 0; at < block.length; at += bands.length) {
      System.arraycopy(bands, 0, block, at, bands.length);
    }
    return block;
  }
}
