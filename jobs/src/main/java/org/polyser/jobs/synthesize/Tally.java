package org.polyser.jobs.synthesize;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Number, sum and sum of squares of values.
 *
 * @param sums these three, in this order
 */
@SuppressWarnings("ArrayRecordComponent")
record Tally(@JsonValue double[] sums) {

  static final Tally NONE = new Tally(new double[3]);

  /** As it is read from JSON, where it is these numbers alone. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  Tally {}

  /** With one value more; what is not a number does not count. */
  Tally with(double value) {
    return Double.isNaN(value) ? this : plus(new Tally(new double[] {1, value, value * value}));
  }

  Tally plus(Tally other) {
    double[] total = sums.clone();
    for (int i = 0; i < total.length; i++) {
      total[i] += other.sums[i];
    }
    return new Tally(total);
  }

  double mean() {
    return sums[1] / sums[0];
  }

  /** The standard deviation. */
  double deviation() {
    return Math.sqrt(Math.max(0, sums[2] / sums[0] - mean() * mean()));
  }
}
