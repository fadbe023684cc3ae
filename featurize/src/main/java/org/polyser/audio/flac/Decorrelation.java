package org.polyser.audio.flac;

/**
 * How two channels are stored: each by itself, or one of them, or their mean, with their difference
 * left minus right. A difference has one bit more than a channel.
 *
 * <p>Source: RFC 9639, sections 4.2 and 9.1.3.
 */
enum Decorrelation {
  INDEPENDENT(-1),
  LEFT_SIDE(1),
  RIGHT_SIDE(0),
  MID_SIDE(1);

  private final int side;

  Decorrelation(int side) {
    this.side = side;
  }

  /** Bits that a sample of a stored channel has more than one of the recording. */
  int extraBits(int channel) {
    return channel == side ? 1 : 0;
  }

  /** Turns two stored channels to left and right. */
  void restore(int[] first, int[] second, int count) {
    switch (this) {
      case INDEPENDENT -> {}
      case LEFT_SIDE -> subtract(first, second, count);
      case RIGHT_SIDE -> add(first, second, count);
      case MID_SIDE -> {
        center(first, second, count);
        subtract(first, second, count);
      }
    }
  }

  private static void subtract(int[] left, int[] side, int count) {
    for (int i = 0; i < count; i++) {
      side[i] = left[i] - side[i];
    }
  }

  private static void add(int[] side, int[] right, int count) {
    for (int i = 0; i < count; i++) {
      side[i] += right[i];
    }
  }

  /** The mean lacks its lowest bit, which is that of the difference. */
  private static void center(int[] mid, int[] side, int count) {
    for (int i = 0; i < count; i++) {
      mid[i] += (side[i] >> 1) + (side[i] & 1);
    }
  }

  /**
   * As {@link #restore(int[], int[], int)}, for a difference of 33 bits.
   *
   * @param difference stands for the stored channel that it is
   */
  void restore(int[] first, int[] second, long[] difference, int count) {
    for (int i = 0; i < count; i++) {
      long side = difference[i];
      if (this == RIGHT_SIDE) {
        first[i] = (int) (second[i] + side);
      } else {
        long left = this == MID_SIDE ? first[i] + (side >> 1) + (side & 1) : first[i];
        first[i] = (int) left;
        second[i] = (int) (left - side);
      }
    }
  }
}
