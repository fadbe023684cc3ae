package org.polyser.audio.samples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;

class ShortSamplesTest {

  @Test
  void thisJvmScalesOnVectors() {
    assertInstanceOf(VectorShortSamples.class, ShortSamples.FASTEST);
  }

  @Test
  void everySampleIsScaledToTheSameBits() {
    byte[] bytes = new byte[(1 << 17) + 1];
    float[] expected = new float[1 << 16];
    for (int i = 0; i < expected.length; i++) {
      bytes[1 + 2 * i] = (byte) i;
      bytes[2 + 2 * i] = (byte) (i >> 8);
      expected[i] = (short) i / 32768f;
    }
    float[] scaled = new float[1 << 16];
    ShortSamples.FASTEST.scale(bytes, 1, scaled, 0, scaled.length);
    assertArrayEquals(expected, scaled);
  }

  @Test
  void anyNumberIsScaledAndNothingBesideIt() {
    byte[] bytes = new byte[200];
    bytes[1] = 0x40;
    for (int count = 0; count < 50; count++) {
      float[] expected = new float[60];
      float[] scaled = new float[60];
      ShortSamples.scaleEach(bytes, 0, expected, 3, count);
      ShortSamples.FASTEST.scale(bytes, 0, scaled, 3, count);
      assertArrayEquals(expected, scaled);
    }
  }
}
