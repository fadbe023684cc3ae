package org.polyser.card;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.polyser.svg.RoundStep;
import org.polyser.svg.Svg;

/** Draws one curve into a picture; all lengths are units of the SVG. */
final class CurvePanel {

  static final int TOP = 62;
  static final int WIDTH = 360;
  static final int HEIGHT = 210;

  private static final int BOTTOM = TOP + HEIGHT;
  private static final int MARKED_EPOCHS = 8;

  private final Svg svg;
  private final int left;
  private final Curve curve;
  private final CurveAxis values;

  CurvePanel(Svg svg, int left, Curve curve) {
    this.svg = svg;
    this.left = left;
    this.curve = curve;
    this.values = CurveAxis.around(curve.lowest(), curve.highest());
  }

  /**
   * @param keptEpoch whose point is marked
   */
  void draw(Optional<Long> keptEpoch) {
    text("name", left, TOP - 16, curve.title());
    values.marks().forEach(this::valueMark);
    epochMarks().forEach(this::epochMark);
    text("low", left + WIDTH / 2.0, BOTTOM + 46, "epoch");
    String points =
        curve.points().stream()
            .map(
                point ->
                    String.format(Locale.ROOT, "%.2f,%.2f", x(point.epoch()), y(point.value())))
            .collect(Collectors.joining(" "));
    svg.markup("<polyline class=\"curve\" points=\"%s\"/>", points);
    curve.points().stream()
        .filter(point -> keptEpoch.equals(Optional.of((long) point.epoch())))
        .forEach(this::kept);
  }

  private void kept(Curve.Point point) {
    double x = x(point.epoch());
    svg.markup("<circle class=\"kept\" cx=\"%.2f\" cy=\"%.2f\" r=\"5\"/>", x, y(point.value()));
    String label = "kept: " + curve.written(point.value());
    boolean right = x > left + WIDTH / 2.0;
    double below = y(point.value()) < TOP + 24 ? 22 : -12;
    text(right ? "side kept-label" : "kept-label", x, y(point.value()) + below, label);
  }

  private void valueMark(double value) {
    svg.markup(
        "<line class=\"mark\" x1=\"%s\" y1=\"%.2f\" x2=\"%s\" y2=\"%.2f\"/>",
        left, y(value), left + WIDTH, y(value));
    text("side", left - 8, y(value) + 5, values.step().label(value));
  }

  /** The first epoch and round ones after it. */
  private IntStream epochMarks() {
    double least = (curve.lastEpoch() - curve.firstEpoch()) / (double) MARKED_EPOCHS;
    int step = least <= 1 ? 1 : (int) RoundStep.atLeast(least).size();
    return IntStream.rangeClosed(curve.firstEpoch(), curve.lastEpoch())
        .filter(epoch -> epoch == curve.firstEpoch() || epoch % step == 0);
  }

  private void epochMark(int epoch) {
    text("low", x(epoch), BOTTOM + 22, Integer.toString(epoch));
  }

  private double x(int epoch) {
    int epochs = curve.lastEpoch() - curve.firstEpoch();
    return left + (epochs == 0 ? 0.5 : (epoch - curve.firstEpoch()) / (double) epochs) * WIDTH;
  }

  private double y(double value) {
    return BOTTOM - values.position(value) * HEIGHT;
  }

  private void text(String style, double x, double y, String content) {
    String place = String.format(Locale.ROOT, "class=\"%s\" x=\"%.2f\" y=\"%.2f\"", style, x, y);
    svg.element("text", place, content);
  }
}
