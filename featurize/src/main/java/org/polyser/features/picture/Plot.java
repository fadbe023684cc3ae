package org.polyser.features.picture;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.polyser.svg.Svg;

/** The picture's parts and where they are; all lengths are units of the SVG. */
final class Plot {

  static final int WIDTH = 1200;
  static final int HEIGHT = 572;
  static final int LEFT = 96;

  private static final int TOP = 88;
  private static final int INNER_WIDTH = 960;
  private static final int INNER_HEIGHT = 405;
  private static final int BOTTOM = TOP + INNER_HEIGHT;
  private static final int BAR_LEFT = LEFT + INNER_WIDTH + 28;
  private static final int BAR_WIDTH = 16;
  private static final int TICK = 6;
  private static final int DECIBELS_PER_TICK = 20;

  private final Svg svg;

  Plot(Svg svg) {
    this.svg = svg;
  }

  /** The levels; wide columns keep their edges, narrow ones are blended rather than left out. */
  void levels(BufferedImage image) {
    image(LEFT, INNER_WIDTH, image, image.getWidth() <= INNER_WIDTH ? "pixelated" : "auto");
  }

  void time(List<Tick> ticks) {
    for (Tick tick : ticks) {
      double x = LEFT + tick.position() * INNER_WIDTH;
      mark(x, BOTTOM, x, BOTTOM + TICK);
      text("low", x, BOTTOM + 25, tick.label());
    }
    text("low unit", LEFT + INNER_WIDTH / 2.0, BOTTOM + 58, "time [s]");
  }

  void frequency(List<Tick> ticks) {
    for (Tick tick : ticks) {
      mark(LEFT - TICK, height(tick), LEFT, height(tick));
      text("side", LEFT - TICK - 5, height(tick) + 5, tick.label());
    }
    unit(26, "frequency [Hz]");
  }

  /** The bar that says which colour is which level. */
  void colours() {
    image(BAR_LEFT, BAR_WIDTH, LevelImage.ofPalette(), "auto");
    int right = BAR_LEFT + BAR_WIDTH;
    for (Tick tick : decibels()) {
      mark(right, height(tick), right + TICK, height(tick));
      text("level", right + TICK + 5, height(tick) + 5, tick.label());
    }
    unit(Plot.WIDTH - 18, "level below the loudest [dB]");
  }

  private static List<Tick> decibels() {
    List<Tick> ticks = new ArrayList<>();
    for (int level = 0; level >= LevelPalette.FLOOR_DECIBELS; level -= DECIBELS_PER_TICK) {
      double position = 1 - (double) level / LevelPalette.FLOOR_DECIBELS;
      ticks.add(new Tick(position, level == 0 ? "0" : "−" + -level));
    }
    return ticks;
  }

  private static double height(Tick tick) {
    return BOTTOM - tick.position() * INNER_HEIGHT;
  }

  private void image(int left, int width, BufferedImage image, String rendering) {
    svg.markup(
        "<image x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" preserveAspectRatio=\"none\""
            + " style=\"image-rendering: %s\" xlink:href=\"%s\"/>",
        left, TOP, width, INNER_HEIGHT, rendering, LevelImage.dataUri(image));
    svg.markup(
        "<rect class=\"frame\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"/>",
        left, TOP, width, INNER_HEIGHT);
  }

  private void mark(double x1, double y1, double x2, double y2) {
    svg.markup(
        "<line class=\"mark\" x1=\"%.2f\" y1=\"%.2f\" x2=\"%.2f\" y2=\"%.2f\"/>", x1, y1, x2, y2);
  }

  /** Text whose baseline begins, or by its class is centred or ends, at a point. */
  void text(String style, double x, double y, String content) {
    String attributes = "class=\"%s\" x=\"%s\" y=\"%s\"";
    svg.element("text", attributes.formatted(style, x, y), content);
  }

  /** Text that runs upwards beside the plot, centred. */
  private void unit(int x, String content) {
    int y = TOP + INNER_HEIGHT / 2;
    String attributes = "class=\"low unit\" transform=\"translate(%d %d) rotate(-90)\"";
    svg.element("text", attributes.formatted(x, y), content);
  }
}
