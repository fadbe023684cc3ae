package org.polyser.features.picture;

import java.awt.image.IndexColorModel;
import java.util.List;

/**
 * The colours of levels from {@link #FLOOR_DECIBELS} to 0 dB: magma, in which equal steps of level
 * look equally large, with and without colour vision, and in grey. Between 16 of its 256 colours,
 * evenly spaced, it is interpolated: at most 3 of 255 off.
 *
 * <p>Source: Smith and van der Walt, A Better Default Colormap for Matplotlib, SciPy 2015; the
 * table is dedicated to the public domain (CC0 1.0).
 */
final class LevelPalette {

  /** The lowest level that still has a colour of its own [dB]: the range that Whisper keeps. */
  static final int FLOOR_DECIBELS = -80;

  /** Number of colours. */
  static final int SIZE = 256;

  private static final int BITS = 8;

  private static final List<Integer> MAGMA =
      List.of(
          0x000004, 0x0b0924, 0x20114b, 0x3b0f70, 0x57157e, 0x721f81, 0x8c2981, 0xa8327d, //
          0xc43c75, 0xde4968, 0xf1605d, 0xfa7f5e, 0xfe9f6d, 0xfebf84, 0xfddea0, 0xfcfdbf);

  private LevelPalette() {}

  /** The index of a level's colour; levels beyond the ends take the colours of the ends. */
  static int index(float decibels) {
    float position = 1 - decibels / FLOOR_DECIBELS;
    return Math.round(Math.max(0, Math.min(1, position)) * (SIZE - 1));
  }

  /** The colours by their index, quiet to loud. */
  static IndexColorModel colours() {
    byte[] red = new byte[SIZE];
    byte[] green = new byte[SIZE];
    byte[] blue = new byte[SIZE];
    for (int index = 0; index < SIZE; index++) {
      red[index] = component(index, 2 * BITS);
      green[index] = component(index, BITS);
      blue[index] = component(index, 0);
    }
    return new IndexColorModel(BITS, SIZE, red, green, blue);
  }

  private static byte component(int index, int shift) {
    double place = (double) index * (MAGMA.size() - 1) / (SIZE - 1);
    int below = (int) Math.min(place, MAGMA.size() - 2);
    int low = MAGMA.get(below) >> shift & 0xff;
    int high = MAGMA.get(below + 1) >> shift & 0xff;
    return (byte) Math.round(low + (place - below) * (high - low));
  }
}
