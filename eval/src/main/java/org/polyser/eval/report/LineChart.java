package org.polyser.eval.report;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * A line over epochs that fills its box, with the extreme and the last values written out.
 *
 * @param title what the line shows
 * @param format of its values
 */
record LineChart(String title, String format) {

  record Point(double epoch, double value) {}

  private record Range(double low, double high) {

    static Range of(List<Point> points, ToDoubleFunction<Point> coordinate) {
      double low = points.stream().mapToDouble(coordinate).min().orElseThrow();
      double high = points.stream().mapToDouble(coordinate).max().orElseThrow();
      return new Range(low, high);
    }

    double share(double value) {
      return high > low ? (value - low) / (high - low) : 0.5;
    }
  }

  private static final double LEFT = 48;
  private static final double WIDTH = 320;
  private static final double TOP = 14;
  private static final double HEIGHT = 130;

  /** The chart of these points; nothing if there are none. */
  String of(List<Point> points) {
    if (points.isEmpty()) {
      return "";
    }
    Range epochs = Range.of(points, Point::epoch);
    Range values = Range.of(points, Point::value);
    Point last = points.get(points.size() - 1);
    return Template.named("line-chart.html")
        .text("title", title)
        .text("last", number(last.value()))
        .text("high", number(values.high()))
        .text("low", number(values.low()))
        .text("first-epoch", epoch(epochs.low()))
        .text("last-epoch", epoch(epochs.high()))
        .html("x", x(epochs, last))
        .html("y", y(values, last))
        .html(
            "points",
            points.stream()
                .map(point -> x(epochs, point) + "," + y(values, point))
                .collect(Collectors.joining(" ")))
        .render();
  }

  private static String x(Range epochs, Point point) {
    return Figures.coordinate(LEFT + WIDTH * epochs.share(point.epoch()));
  }

  private static String y(Range values, Point point) {
    return Figures.coordinate(TOP + HEIGHT * (1 - values.share(point.value())));
  }

  private String number(double value) {
    return String.format(Locale.ROOT, format, value);
  }

  private static String epoch(double epoch) {
    return String.format(Locale.ROOT, "%.0f", epoch);
  }
}
