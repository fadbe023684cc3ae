package org.polyser.features;

import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorOperators;
import org.polyser.simd.VectorLanes;

/**
 * {@link HalfPacker} on vectors: all values as if they were normal halves, then once more, one by
 * one, those of a run in which some are not. Log-mel energies hardly ever are not.
 */
final class VectorHalfPacker implements HalfPacker {

  /** Values between two looks at whether all were normal. */
  private static final int RUN = 1024;

  VectorHalfPacker() {}

  @Override
  public void pack(float[] values, int first, int end, byte[] halves, int at) {
    int from = first;
    for (; from + VectorLanes.COUNT <= end; from += RUN) {
      int to = Math.min(from + RUN, end - (end - from) % VectorLanes.COUNT);
      if (!packNormal(values, from, to, halves, at)) {
        HalfPrecision.packEach(values, from, to, halves, at);
      }
    }
    HalfPrecision.packEach(values, end - (end - first) % VectorLanes.COUNT, end, halves, at);
  }

  /** Returns whether all values were normal. */
  private static boolean packNormal(float[] values, int first, int end, byte[] halves, int at) {
    boolean normal = true;
    for (int i = first; i < end; i += VectorLanes.COUNT) {
      IntVector bits = FloatVector.fromArray(VectorLanes.FLOATS, values, i).reinterpretAsInts();
      IntVector magnitude = bits.and(HalfPrecision.MAGNITUDE);
      normal &=
          magnitude.lt(HalfPrecision.OVERFLOW_BITS).allTrue()
              && !magnitude.lt(HalfPrecision.MIN_NORMAL_BITS).anyTrue();
      IntVector odd = magnitude.lanewise(VectorOperators.LSHR, HalfPrecision.FRACTION_SHIFT).and(1);
      IntVector rounded =
          magnitude
              .add(odd)
              .add(HalfPrecision.HALF_UNIT - HalfPrecision.BIAS_DIFFERENCE)
              .lanewise(VectorOperators.LSHR, HalfPrecision.FRACTION_SHIFT);
      IntVector sign =
          bits.lanewise(VectorOperators.LSHR, HalfPrecision.SIGN_SHIFT).and(HalfPrecision.SIGN);
      ((ShortVector) rounded.or(sign).convertShape(VectorOperators.I2S, VectorLanes.SHORTS, 0))
          .intoByteArray(halves, at + i * Short.BYTES, ByteOrder.LITTLE_ENDIAN);
    }
    return normal;
  }
}
