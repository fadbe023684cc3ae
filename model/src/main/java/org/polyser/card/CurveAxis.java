package org.polyser.card;

import java.util.stream.DoubleStream;
import org.polyser.svg.RoundStep;

/**
 * An axis between two round numbers.
 *
 * @param low where it begins
 * @param high where it ends, above {@code low}
 * @param step between two of its marks
 */
record CurveAxis(double low, double high, RoundStep step) {

  private static final int MARKS = 5;

  /** An axis that holds both values, and something around them where they are one. */
  static CurveAxis around(double lowest, double highest) {
    double margin = highest > lowest ? 0 : Math.max(Math.abs(highest) / 10, 0.1);
    RoundStep step = RoundStep.atLeast((highest - lowest + 2 * margin) / MARKS);
    double low = Math.floor((lowest - margin) / step.size()) * step.size();
    double high = Math.ceil((highest + margin) / step.size()) * step.size();
    return new CurveAxis(low, high, step);
  }

  /** Where a value lies, 0 at the low end and 1 at the high one. */
  double position(double value) {
    return (value - low) / (high - low);
  }

  /** The values that are marked. */
  DoubleStream marks() {
    long steps = Math.round((high - low) / step.size());
    return DoubleStream.iterate(0, i -> i <= steps, i -> i + 1).map(i -> low + i * step.size());
  }
}
