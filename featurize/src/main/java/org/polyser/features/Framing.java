package org.polyser.features;

/** Where the frames of a signal lie, and so how many there are. */
enum Framing {
  /**
   * Frame t is centred on sample {@code t * shift}. Beyond its ends the signal is mirrored without
   * repeating the edge samples.
   */
  CENTRED {
    @Override
    int lead(int length) {
      return length / 2;
    }

    @Override
    long numFrames(long numSamples, int length, int shift) {
      return numSamples / shift;
    }

    @Override
    int minSamples(int numFrames, int length, int shift) {
      return numFrames * shift;
    }
  },

  /** Frame t starts at sample {@code t * shift} and ends inside the signal. */
  INSIDE {
    @Override
    int lead(int length) {
      return 0;
    }

    @Override
    long numFrames(long numSamples, int length, int shift) {
      return numSamples < length ? 0 : 1 + (numSamples - length) / shift;
    }

    @Override
    int minSamples(int numFrames, int length, int shift) {
      return (numFrames - 1) * shift + length;
    }
  };

  /** Number of samples that the first frame begins before the signal. */
  abstract int lead(int length);

  /** Number of frames of a signal. */
  abstract long numFrames(long numSamples, int length, int shift);

  /** Length of the shortest signal that has so many frames. */
  abstract int minSamples(int numFrames, int length, int shift);
}
