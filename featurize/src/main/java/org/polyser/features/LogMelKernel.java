package org.polyser.features;

/**
 * Computes the log-mel energies of a block of frames. Every frame is computed alone, in float32, by
 * the same operations in the same order whatever the kernel, the block and the frame's place in it:
 * no two kernels differ in a bit. An instance owns its scratch memory and serves one thread.
 */
interface LogMelKernel {

  /** Number of frames a block. */
  int blockFrames();

  /** Length of what a block is computed from [samples]: all its frames, and then some. */
  int blockSamples();

  /**
   * Computes one block.
   *
   * @param samples at least {@link #blockSamples()} values; frame t starts at sample {@code t *
   *     frameShift}
   * @param frames takes log-mel energies, row-major {@code [blockFrames, numMels]}
   */
  void compute(float[] samples, float[] frames);
}
