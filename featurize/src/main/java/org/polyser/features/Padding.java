package org.polyser.features;

/** How far zeros extend a frame before its Fourier transform. */
enum Padding {
  /** Not at all. */
  NONE {
    @Override
    int fftLength(int frameLength) {
      return frameLength;
    }
  },

  /** To the next power of two. */
  POWER_OF_TWO {
    @Override
    int fftLength(int frameLength) {
      int below = Integer.highestOneBit(frameLength);
      return below == frameLength ? below : 2 * below;
    }
  };

  /** Length of the transform [samples]. */
  abstract int fftLength(int frameLength);
}
