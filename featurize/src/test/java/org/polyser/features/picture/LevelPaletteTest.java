package org.polyser.features.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.IndexColorModel;
import org.junit.jupiter.api.Test;

class LevelPaletteTest {

  private final IndexColorModel colours = LevelPalette.colours();

  @Test
  void endsAreMagmas() {
    assertEquals(0xff000004, colours.getRGB(0));
    assertEquals(0xfffcfdbf, colours.getRGB(255));
  }

  @Test
  void everySeventeenthColourIsInTheTableAndTheOthersLieBetween() {
    assertEquals(0xff0b0924, colours.getRGB(17));
    assertEquals(0xff20114b, colours.getRGB(34));
    int middle = colours.getRed(25);
    assertTrue(middle > 0x0b && middle < 0x20, () -> "red " + middle);
  }

  @Test
  void louderIsLighterAllTheWay() {
    for (int index = 17; index < LevelPalette.SIZE; index += 17) {
      double step = lightness(index) - lightness(index - 17);
      // A fifteenth of 98 is 6.5; the scale is even in CAM02-UCS, of which L* is an approximation.
      assertTrue(step > 3 && step < 9, "from " + (index - 17) + " to " + index + ": " + step);
    }
  }

  @Test
  void levelsFindTheirColour() {
    assertEquals(255, LevelPalette.index(0));
    assertEquals(128, LevelPalette.index(-40)); // 127.5, rounded up
    assertEquals(0, LevelPalette.index(-80));
    assertEquals(0, LevelPalette.index(-300));
    assertEquals(0, LevelPalette.index(Float.NEGATIVE_INFINITY));
  }

  /** CIE L*. */
  private double lightness(int index) {
    double y =
        0.2126 * linear(colours.getRed(index))
            + 0.7152 * linear(colours.getGreen(index))
            + 0.0722 * linear(colours.getBlue(index));
    return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
  }

  private static double linear(int encoded) {
    double value = encoded / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
