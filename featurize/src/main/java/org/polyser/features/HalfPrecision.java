package org.polyser.features;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * IEEE 754 binary16: 1 sign bit, 5 exponent bits (bias 15), 10 fraction bits. Rounds to the
 * nearest, ties to even; above 65504 the result is infinite; NaN stays NaN.
 *
 * <p>Source: IEEE 754-2008, sections 3.4 and 4.3.1.
 */
final class HalfPrecision {

  private static final int INFINITY = 0x7c00;
  private static final int FRACTION_SHIFT = 13;
  private static final int BIAS_DIFFERENCE = (127 - 15) << 23;

  /** Smallest magnitude that rounds to infinity, 65520. */
  private static final float OVERFLOW = 65520f;

  /** Smallest normal half, 2^-14. */
  private static final float MIN_NORMAL = 0x1p-14f;

  /** Smallest subnormal half, 2^-24. */
  private static final float UNIT = 0x1p-24f;

  private HalfPrecision() {}

  /** The bits of the half that is nearest to a value. */
  static short ofFloat(float value) {
    int sign = (Float.floatToRawIntBits(value) >>> 16) & 0x8000;
    return (short) (sign | magnitude(Math.abs(value)));
  }

  private static int magnitude(float value) {
    if (Float.isNaN(value)) {
      return INFINITY | 0x200;
    }
    if (value >= OVERFLOW) {
      return INFINITY;
    }
    if (value < MIN_NORMAL) {
      return (int) Math.rint(value / UNIT);
    }
    int bits = Float.floatToRawIntBits(value) - BIAS_DIFFERENCE;
    int odd = (bits >>> FRACTION_SHIFT) & 1;
    return (bits + 0xfff + odd) >>> FRACTION_SHIFT;
  }

  /** The value of the bits of a half, exactly. */
  static float toFloat(short half) {
    int sign = (half & 0x8000) << 16;
    return Float.intBitsToFloat(sign | Float.floatToRawIntBits(unsigned(half & 0x7fff)));
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
    ByteBuffer bytes = littleEndian(halves);
    for (int i = 0; i < values.length; i++) {
      bytes.putShort(i * Short.BYTES, ofFloat(values[i]));
    }
    return halves;
  }

  /** The inverse of {@link #pack}. */
  static float[] unpack(byte[] halves) {
    if (halves.length % Short.BYTES != 0) {
      throw new IllegalArgumentException(halves.length + " bytes are not a whole number of halves");
    }
    ByteBuffer bytes = littleEndian(halves);
    float[] values = new float[halves.length / Short.BYTES];
    for (int i = 0; i < values.length; i++) {
      values[i] = toFloat(bytes.getShort(i * Short.BYTES));
    }
    return values;
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
