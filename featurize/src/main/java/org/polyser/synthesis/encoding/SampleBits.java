package org.polyser.synthesis.encoding;

/** Samples as 16-bit integers. */
final class SampleBits {

  private static final float FULL_SCALE = 32768f;

  private SampleBits() {}

  static short[] of(float[] samples, int from, int count) {
    short[] bits = new short[count];
    for (int i = 0; i < count; i++) {
      int rounded = Math.round(samples[from + i] * FULL_SCALE);
      bits[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, rounded));
    }
    return bits;
  }
}
