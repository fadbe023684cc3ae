package org.polyser.eval.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** How training went: loss, and UAR on the dev utterances, a line a model. */
final class LearningSection {

  private static final String FOLDS =
      "A line for the model of every fold and seed. Dev utterances are of the training side of the"
          + " fold and kept apart there; none is of what the fold tests.";

  private LearningSection() {}

  static Optional<Section> of(EvaluationReport report) {
    List<LearningCurve> curves = report.learningCurves();
    List<Chart> charts =
        Stream.of(
                LearningChart.of(
                    "Training loss", 3, curves, point -> OptionalDouble.of(point.loss())),
                LearningChart.of("Dev UAR, %", 1, curves, LearningSection::devPercent))
            .flatMap(Optional::stream)
            .toList();
    return charts.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "learning",
                "Learning curves",
                curves.size() == 1 ? "" : FOLDS,
                List.of(new Group("", "", charts))));
  }

  private static OptionalDouble devPercent(LearningCurvePoint point) {
    DoubleStream percent = point.devUar().stream().map(uar -> 100 * uar);
    return percent.findFirst();
  }
}
