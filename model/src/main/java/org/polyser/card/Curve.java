package org.polyser.card;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A number over the epochs.
 *
 * @param title what it is, with its unit
 * @param digits after the point of values that are written out
 * @param points in the order of the epochs, at least one, all finite
 */
record Curve(String title, int digits, List<Point> points) {

  /**
   * @param epoch from 1
   * @param value after it
   */
  record Point(int epoch, double value) {}

  /** A value as it is written out. */
  String written(double value) {
    return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).toPlainString();
  }

  int firstEpoch() {
    return points.get(0).epoch();
  }

  int lastEpoch() {
    return points.get(points.size() - 1).epoch();
  }

  double lowest() {
    return points.stream().mapToDouble(Point::value).min().orElseThrow();
  }

  double highest() {
    return points.stream().mapToDouble(Point::value).max().orElseThrow();
  }
}
