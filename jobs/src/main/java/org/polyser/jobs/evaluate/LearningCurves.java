package org.polyser.jobs.evaluate;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.polyser.eval.report.LearningCurve;
import org.polyser.eval.report.LearningCurvePoint;
import org.polyser.training.TrainingHistory;

/** The histories of trainings as the report has them. */
final class LearningCurves {

  private LearningCurves() {}

  /** Of a model that is tested as it is. */
  static LearningCurve of(TrainingHistory history) {
    return new LearningCurve(points(history));
  }

  /** Of a fold's model. */
  static LearningCurve of(FoldRun run, TrainingHistory history) {
    return new LearningCurve(run.fold().name(), run.seed(), points(history));
  }

  private static List<LearningCurvePoint> points(TrainingHistory history) {
    return IntStream.range(0, history.epochs().size())
        .mapToObj(index -> point(history, index))
        .toList();
  }

  /** Epochs count through all stages. */
  private static LearningCurvePoint point(TrainingHistory history, int index) {
    TrainingHistory.Epoch epoch = history.epochs().get(index);
    Double uar = epoch.developmentUar();
    return new LearningCurvePoint(
        index + 1, epoch.loss(), uar == null ? OptionalDouble.empty() : OptionalDouble.of(uar));
  }
}
