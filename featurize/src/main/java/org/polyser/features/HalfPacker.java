package org.polyser.features;

import org.polyser.simd.Simd;

/** Stores values in half precision, as {@link HalfPrecision#ofFloat} rounds them. */
interface HalfPacker {

  /** The one on vectors where the JVM has them, else the plain one. Both give the same bits. */
  HalfPacker FASTEST =
      Simd.newInstance(HalfPacker.class, "org.polyser.features.VectorHalfPacker")
          .orElse(HalfPrecision::packEach);

  /**
   * Packs values, two bytes each, little-endian.
   *
   * @param first index of the first value
   * @param end index after the last one
   * @param at where value 0 would go; value i goes to {@code at + 2 i}
   */
  void pack(float[] values, int first, int end, byte[] halves, int at);
}
