package org.polyser.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HalfPackerTest {

  @Test
  void thisJvmPacksOnVectors() {
    assertInstanceOf(VectorHalfPacker.class, HalfPacker.FASTEST);
  }

  @Test
  void anyFloatsPackToTheSameBits() {
    Random random = new Random(2);
    float[] values = new float[100_003];
    for (int i = 0; i < values.length; i++) {
      values[i] = Float.intBitsToFloat(random.nextInt());
    }
    assertSameBits(values, 0, values.length);
  }

  @Test
  void energiesOfAnyRangePackToTheSameBitsAndNothingBesideThem() {
    float[] energies = energies(3000);
    assertSameBits(energies, 0, energies.length);
    for (int first = 0; first < 20; first++) {
      for (int end = first; end <= 60; end++) {
        assertSameBits(energies, first, end);
      }
    }
  }

  private static float[] energies(int count) {
    Random random = new Random(3);
    float[] energies = new float[count];
    for (int i = 0; i < count; i++) {
      energies[i] = random.nextFloat() * 15 - 10;
    }
    return energies;
  }

  private static void assertSameBits(float[] values, int first, int end) {
    byte[] expected = new byte[2 * values.length + 3];
    byte[] actual = expected.clone();
    HalfPrecision.packEach(values, first, end, expected, 3);
    HalfPacker.FASTEST.pack(values, first, end, actual, 3);
    assertArrayEquals(expected, actual);
  }
}
