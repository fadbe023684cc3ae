package org.polyser.audio.samples;

/**
 * The two telephone encodings, 8 bits a sample on a logarithmic scale: tables from code to sample.
 *
 * <p>Source: ITU-T Recommendation G.711, tables 1a and 2a.
 */
final class G711 {

  private static final float FULL_SCALE = 32768f;
  private static final int MU_LAW_BIAS = 0x84;

  static final float[] MU_LAW = muLaw();
  static final float[] A_LAW = aLaw();

  private G711() {}

  private static float[] muLaw() {
    float[] table = new float[256];
    for (int code = 0; code < table.length; code++) {
      int bits = ~code;
      int magnitude = (((bits & 0x0f) << 3) + MU_LAW_BIAS) << ((bits >> 4) & 7);
      table[code] = signed(magnitude - MU_LAW_BIAS, (bits & 0x80) == 0);
    }
    return table;
  }

  private static float[] aLaw() {
    float[] table = new float[256];
    for (int code = 0; code < table.length; code++) {
      int bits = code ^ 0x55;
      int exponent = (bits >> 4) & 7;
      int mantissa = ((bits & 0x0f) << 4) + 8;
      int magnitude = exponent == 0 ? mantissa : (mantissa + 0x100) << (exponent - 1);
      table[code] = signed(magnitude, (bits & 0x80) != 0);
    }
    return table;
  }

  private static float signed(int magnitude, boolean positive) {
    return (positive ? magnitude : -magnitude) / FULL_SCALE;
  }
}
