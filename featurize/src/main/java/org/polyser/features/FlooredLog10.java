package org.polyser.features;

/**
 * {@code log10(max(x, 1e-10))} of many values, within 2e-6. A value is split into {@code 2^e m}
 * with m in [sqrt(1/2), sqrt(2)); with {@code t = (m - 1) / (m + 1)}, {@code ln m = 2 (t + t^3/3 +
 * t^5/5 + t^7/7 + ...)}, whose next term is below 3e-8.
 *
 * <p>Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 4.1.27.
 */
final class FlooredLog10 {

  private static final float FLOOR = 1e-10f;
  private static final int SQRT_HALF_BITS = Float.floatToRawIntBits((float) Math.sqrt(0.5));
  private static final float LOG10_OF_2 = (float) Math.log10(2);
  private static final float SCALE = (float) (2 / Math.log(10));

  private final float[] exponents;

  FlooredLog10(int length) {
    exponents = new float[length];
  }

  /** Replaces every value by its logarithm. */
  void apply(float[] values) {
    split(values);
    combine(values);
  }

  private void split(float[] values) {
    for (int i = 0; i < values.length; i++) {
      int bits = Float.floatToRawIntBits(Math.max(values[i], FLOOR));
      int exponent = (bits - SQRT_HALF_BITS) >> 23;
      exponents[i] = exponent;
      values[i] = Float.intBitsToFloat(bits - (exponent << 23));
    }
  }

  private void combine(float[] values) {
    float[] exponent = exponents;
    for (int i = 0; i < values.length; i++) {
      float t = (values[i] - 1) / (values[i] + 1);
      float square = t * t;
      float series = 1 + square * (1 / 3f + square * (1 / 5f + square * (1 / 7f)));
      values[i] = exponent[i] * LOG10_OF_2 + SCALE * t * series;
    }
  }
}
