package org.polyser.features;

/**
 * {@link LogScale} of many values, within 2e-6 of log10 and 4e-6 of ln. A value is split into
 * {@code 2^e m} with m in [sqrt(1/2), sqrt(2)); with {@code t = (m - 1) / (m + 1)}, {@code ln m = 2
 * (t + t^3/3 + t^5/5 + t^7/7 + ...)}, whose next term is below 3e-8.
 *
 * <p>Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 4.1.27.
 */
final class FlooredLog {

  static final int SQRT_HALF_BITS = Float.floatToRawIntBits((float) StrictMath.sqrt(0.5));

  /** Where the exponent of a float begins. */
  static final int FRACTION_BITS = 23;

  private final int floorBits;
  private final float ofTwo;
  private final float ofESquared;
  private final float[] exponents;

  FlooredLog(LogScale scale, int length) {
    floorBits = Float.floatToRawIntBits(scale.floor());
    ofTwo = scale.ofTwo();
    ofESquared = scale.ofESquared();
    exponents = new float[length];
  }

  /** Replaces every value by its logarithm. */
  void apply(float[] values) {
    split(values);
    combine(values, exponents, ofTwo, ofESquared);
  }

  /** Bits of floats that are not negative are ordered as the floats are. */
  private void split(float[] values) {
    for (int i = 0; i < values.length; i++) {
      int bits = Math.max(Float.floatToRawIntBits(values[i]), floorBits);
      int exponent = (bits - SQRT_HALF_BITS) >> FRACTION_BITS;
      exponents[i] = exponent;
      values[i] = Float.intBitsToFloat(bits - (exponent << FRACTION_BITS));
    }
  }

  private static void combine(float[] values, float[] exponents, float ofTwo, float ofESquared) {
    for (int i = 0; i < values.length; i++) {
      float t = (values[i] - 1) / (values[i] + 1);
      float square = t * t;
      float series = 1 + square * (1 / 3f + square * (1 / 5f + square * (1 / 7f)));
      values[i] = exponents[i] * ofTwo + ofESquared * t * series;
    }
  }
}
