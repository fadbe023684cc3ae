package org.polyser.features;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * IEEE 754 binary16: 1 sign bit, 5 exponent bits (bias 15), 10 fraction bits. Rounds to the
 * nearest, ties to even; above 65504 the result is infinite; NaN stays NaN.
 *
 * <p>A value below {@code 2^e} is off by at most {@code 2^(e - 12)}. Whisper's log10 mel energies
 * lie in [-10, 5): at most {@code 2^-8 = 0.004}, that is 0.04 dB. Kaldi's natural logarithms lie in
 * [-16, 32): at most {@code 2^-7}, that is 0.03 dB.
 *
 * <p>Source: IEEE 754-2008, sections 3.4 and 4.3.1.
 */
final class HalfPrecision {

  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int INFINITY = 0x7c00;
  private static final int NOT_A_NUMBER = INFINITY | 0x200;
  static final int FRACTION_SHIFT = 13;

  /** Just below half a unit of the last fraction bit: with the bit itself, ties go to even. */
  static final int HALF_UNIT = 0xfff;

  static final int MAGNITUDE = 0x7fffffff;
  static final int SIGN_SHIFT = 16;
  static final int SIGN = 0x8000;
  static final int BIAS_DIFFERENCE = (127 - 15) << 23;

  /** Smallest magnitude that rounds to infinity. */
  static final int OVERFLOW_BITS = Float.floatToRawIntBits(65520f);

  /** Smallest normal half. */
  static final int MIN_NORMAL_BITS = Float.floatToRawIntBits(0x1p-14f);

  private static final int FLOAT_INFINITY_BITS = Float.floatToRawIntBits(Float.POSITIVE_INFINITY);

  /** Smallest subnormal half, 2^-24. */
  private static final float UNIT = 0x1p-24f;

  /** The value of every half. */
  private static final float[] VALUES = new float[1 << Short.SIZE];

  static {
    for (int half = 0; half < VALUES.length; half++) {
      VALUES[half] = (half & SIGN) == 0 ? unsigned(half) : -unsigned(half & ~SIGN);
    }
  }

  private HalfPrecision() {}

  /** The bits of the half that is nearest to a value. */
  static short ofFloat(float value) {
    int bits = Float.floatToRawIntBits(value);
    int magnitude = bits & MAGNITUDE;
    int sign = (bits >>> SIGN_SHIFT) & SIGN;
    if (magnitude >= MIN_NORMAL_BITS && magnitude < OVERFLOW_BITS) {
      int odd = (magnitude >>> FRACTION_SHIFT) & 1;
      return (short) (sign | (magnitude - BIAS_DIFFERENCE + HALF_UNIT + odd) >>> FRACTION_SHIFT);
    }
    return (short) (sign | notNormal(magnitude));
  }

  private static int notNormal(int magnitude) {
    if (magnitude > FLOAT_INFINITY_BITS) {
      return NOT_A_NUMBER;
    }
    return magnitude >= OVERFLOW_BITS
        ? INFINITY
        : (int) Math.rint(Float.intBitsToFloat(magnitude) / UNIT);
  }

  /** The value of the bits of a half, exactly. */
  static float toFloat(short half) {
    return VALUES[Short.toUnsignedInt(half)];
  }

  private static float unsigned(int magnitude) {
    if (magnitude > INFINITY) {
      return Float.NaN;
    }
    if (magnitude == INFINITY) {
      return Float.POSITIVE_INFINITY;
    }
    if (magnitude < 0x400) {
      return magnitude * UNIT;
    }
    return Float.intBitsToFloat((magnitude << FRACTION_SHIFT) + BIAS_DIFFERENCE);
  }

  /** Two bytes a value, little-endian. */
  static byte[] pack(float[] values) {
    byte[] halves = new byte[Math.multiplyExact(values.length, Short.BYTES)];
    pack(values, values.length, halves, 0);
    return halves;
  }

  /** Packs the first values into bytes that begin at an index. */
  static void pack(float[] values, int count, byte[] halves, int at) {
    HalfPacker.FASTEST.pack(values, 0, count, halves, at);
  }

  /** Packs one by one, as {@link HalfPacker#pack} does. */
  static void packEach(float[] values, int first, int end, byte[] halves, int at) {
    for (int i = first; i < end; i++) {
      SHORTS.set(halves, at + i * Short.BYTES, ofFloat(values[i]));
    }
  }

  /** The inverse of {@link #pack}: as many values as there is room for, from an index of bytes. */
  static void unpack(byte[] halves, int at, float[] values) {
    for (int i = 0; i < values.length; i++) {
      values[i] = toFloat((short) SHORTS.get(halves, at + i * Short.BYTES));
    }
  }
}
