package org.polyser.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfPrecisionTest {

  @Test
  void everyPatternSurvivesTheWayToFloatAndBack() {
    for (int bits = 0; bits < 1 << 16; bits++) {
      float value = HalfPrecision.toFloat((short) bits);
      if (Float.isNaN(value)) {
        assertTrue((bits & 0x7fff) > 0x7c00);
        assertTrue(Float.isNaN(HalfPrecision.toFloat(HalfPrecision.ofFloat(value))));
      } else {
        assertEquals((short) bits, HalfPrecision.ofFloat(value));
      }
    }
  }

  @Test
  void everyPatternHasTheValueOfTheDefinition() {
    for (int bits = 0; bits < 0x7c00; bits++) {
      int exponent = bits >> 10;
      double fraction = (bits & 0x3ff) / 1024.0;
      double value =
          exponent == 0 ? Math.scalb(fraction, -14) : Math.scalb(1 + fraction, exponent - 15);

      assertEquals((float) value, HalfPrecision.toFloat((short) bits), 0f);
      assertEquals((float) -value, HalfPrecision.toFloat((short) (bits | 0x8000)), 0f);
    }
  }

  @Test
  void betweenNeighboursRoundsToTheNearestAndTiesToEven() {
    for (int bits = 0; bits < 0x7bff; bits++) {
      float low = HalfPrecision.toFloat((short) bits);
      float high = HalfPrecision.toFloat((short) (bits + 1));
      float middle = (low + high) / 2;
      int even = bits % 2 == 0 ? bits : bits + 1;

      assertEquals((short) even, HalfPrecision.ofFloat(middle));
      assertEquals((short) bits, HalfPrecision.ofFloat(Math.nextDown(middle)));
      assertEquals((short) (bits + 1), HalfPrecision.ofFloat(Math.nextUp(middle)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "65504, 7bff",
    "65519.99, 7bff",
    "65520, 7c00",
    "1e30, 7c00",
    "Infinity, 7c00",
    "-Infinity, fc00",
    "-0.0, 8000",
    "1e-30, 0",
    "2.9802322e-8, 0",
    "2.9802326e-8, 1",
    "-10, c900"
  })
  void edges(float value, String bits) {
    assertEquals((short) Integer.parseInt(bits, 16), HalfPrecision.ofFloat(value));
  }

  /** Every 2^-13 over the range of Whisper's log-mel; halves lie 2^-7 apart in [8, 16). */
  @Test
  void aLog10MelEnergyMovesByTwoToTheMinusEighthAtMost() {
    float largest = 0;
    for (float value = -10; value < 5; value += 0x1p-13f) {
      float half = HalfPrecision.toFloat(HalfPrecision.ofFloat(value));
      largest = Math.max(largest, Math.abs(half - value));
    }
    assertEquals(0x1p-8f, largest, 0f);
  }

  @Test
  void packsLittleEndian() {
    assertArrayEquals(new byte[] {0x00, (byte) 0xc9, 0x01, 0x3c}, pack(-10f, 1 + 0x1p-10f));
    float[] back = new float[2];
    HalfPrecision.unpack(pack(7f, -10f, 1 + 0x1p-10f), Short.BYTES, back);
    assertArrayEquals(new float[] {-10f, 1 + 0x1p-10f}, back);
  }

  private static byte[] pack(float... values) {
    return HalfPrecision.pack(values);
  }
}
