package org.polyser.features;

/** Takes the frames of a signal, block after block, as they become known. */
@FunctionalInterface
public interface FrameSink {

  /**
   * Takes the next frames.
   *
   * @param frames log-mel energies, row-major {@code [numFrames, numMels]} from the start of the
   *     array on; the array is reused, so copy what is to be kept
   * @param numFrames number of frames, at least 1
   */
  void accept(float[] frames, int numFrames);
}
