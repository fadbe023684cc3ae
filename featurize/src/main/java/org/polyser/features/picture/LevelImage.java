package org.polyser.features.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Levels as pixels of {@link LevelPalette}. */
final class LevelImage {

  private LevelImage() {}

  /**
   * The columns side by side, low frequencies at the bottom. The image reaches from the lower edge
   * of the lowest band to the upper edge of the highest, which on the mel scale is one band more
   * than there are centres: a band is two pixels high, the lowest and the highest are three, so
   * that every frequency has the colour of the band whose centre is nearest.
   */
  static BufferedImage of(LevelColumns levels) {
    BufferedImage image = empty(levels.numColumns(), 2 * (levels.numMels() + 1));
    for (int column = 0; column < image.getWidth(); column++) {
      for (int y = 0; y < image.getHeight(); y++) {
        float level = levels.at(column, mel(image.getHeight() - 1 - y, levels.numMels()));
        image.getRaster().setSample(column, y, 0, LevelPalette.index(level));
      }
    }
    return image;
  }

  private static int mel(int pixelsAboveBottom, int numMels) {
    return Math.max(0, Math.min(numMels - 1, (pixelsAboveBottom - 1) / 2));
  }

  /** All colours on top of each other, the loudest uppermost. */
  static BufferedImage ofPalette() {
    BufferedImage image = empty(1, LevelPalette.SIZE);
    for (int y = 0; y < LevelPalette.SIZE; y++) {
      image.getRaster().setSample(0, y, 0, LevelPalette.SIZE - 1 - y);
    }
    return image;
  }

  private static BufferedImage empty(int width, int height) {
    return new BufferedImage(
        width, height, BufferedImage.TYPE_BYTE_INDEXED, LevelPalette.colours());
  }

  /** The image as a {@code data:} URI of a PNG file. */
  static String dataUri(BufferedImage image) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(png)) {
      ImageIO.write(image, "png", stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
  }
}
