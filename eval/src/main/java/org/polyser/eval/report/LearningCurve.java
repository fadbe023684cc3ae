package org.polyser.eval.report;

import java.util.List;
import java.util.Optional;

/**
 * How one training went.
 *
 * @param fold of the protocol, empty for a model that is tested as it is
 * @param seed of the training, where a fold was trained with several
 * @param points epoch by epoch
 */
public record LearningCurve(String fold, Optional<Long> seed, List<LearningCurvePoint> points) {

  /** Copies the points. */
  public LearningCurve {
    points = List.copyOf(points);
  }

  /** The curve of the one model of a report. */
  public LearningCurve(List<LearningCurvePoint> points) {
    this("", Optional.empty(), points);
  }

  /** Such as {@code de, seed 1}; empty for the one model of a report. */
  String name() {
    return fold + seed.map(value -> ", seed " + value).orElse("");
  }
}
