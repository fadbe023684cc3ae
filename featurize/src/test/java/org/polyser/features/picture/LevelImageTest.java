package org.polyser.features.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

class LevelImageTest {

  @Test
  void lowBandsLieBelowAndTheOutermostAreHigher() {
    BufferedImage image = LevelImage.of(new LevelColumns(new float[] {0, -40, -80}, 1, 3));
    int[] fromTheTop = {0, 0, 0, 128, 128, 255, 255, 255};
    assertEquals(fromTheTop.length, image.getHeight());
    for (int row = 0; row < fromTheTop.length; row++) {
      assertEquals(fromTheTop[row], image.getRaster().getSample(0, row, 0), "row " + row);
    }
  }

  @Test
  void theBarIsLoudestAtTheTop() {
    BufferedImage bar = LevelImage.ofPalette();
    assertEquals(255, bar.getRaster().getSample(0, 0, 0));
    assertEquals(0, bar.getRaster().getSample(0, 255, 0));
  }
}
