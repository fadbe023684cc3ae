package org.polyser.eval.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The report of made-up numbers as one of folds: two seeds of each language left out. */
final class FoldedSample {

  private FoldedSample() {}

  static EvaluationReport report() {
    EvaluationReport alone = SampleReport.report();
    List<ReportRow> rows = alone.rows().stream().map(FoldedSample::ofFold).toList();
    List<LearningCurve> curves = new ArrayList<>();
    for (ReportRow row : rows) {
      for (long seed = 1; seed <= 2; seed++) {
        curves.add(
            new LearningCurve(
                row.testSet().fold(),
                Optional.of(seed),
                SampleReport.curve(0.5 + 0.3 * curves.size())));
      }
    }
    return new EvaluationReport(rows, curves, alone.provenance())
        .with(
            new Insights(
                SampleInsights.ofFolds(alone.rows()), alone.insights().hardest(), List.of()));
  }

  /** One of whose rows leaks speakers, and one of which nobody can tell. */
  private static ReportRow ofFold(ReportRow row) {
    String language = row.testSet().language();
    TestSet testSet =
        new TestSet(row.testSet().dataset(), language, "leave-one-language-out", language);
    ReportRow folded =
        new ReportRow(
            testSet,
            row.confusion(),
            row.metrics(),
            row.interval(),
            row.calibration(),
            row.seen(),
            OptionalInt.of(0));
    return switch (language) {
      case "de" -> folded.leaking(OptionalInt.of(10));
      case "ur" -> folded.leaking(OptionalInt.empty());
      default -> folded;
    };
  }
}
