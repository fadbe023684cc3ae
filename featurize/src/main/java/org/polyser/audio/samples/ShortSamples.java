package org.polyser.audio.samples;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.polyser.simd.Simd;

/** Scales 16-bit samples that follow one another, little-endian, so that full scale is 1. */
interface ShortSamples {

  /** Value of the lowest bit. */
  float UNIT = 0x1p-15f;

  /** The one on vectors where the JVM has them, else the plain one. Both give the same bits. */
  ShortSamples FASTEST =
      Simd.newInstance(ShortSamples.class, "org.polyser.audio.samples.VectorShortSamples")
          .orElse(ShortSamples::scaleEach);

  /**
   * Scales samples.
   *
   * @param bytes where they are
   * @param at index of the first one's first byte
   * @param out where they go
   * @param to index of the first one there
   * @param count how many
   */
  void scale(byte[] bytes, int at, float[] out, int to, int count);

  /** Scales one by one. */
  static void scaleEach(byte[] bytes, int at, float[] out, int to, int count) {
    ByteBuffer shorts = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < count; i++) {
      out[to + i] = shorts.getShort(at + i * Short.BYTES) * UNIT;
    }
  }
}
