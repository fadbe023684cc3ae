package org.polyser.eval.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
    return new EvaluationReport(rows, curves, provenance(alone.provenance()))
        .with(
            new Insights(
                SampleInsights.ofFolds(alone.rows()), alone.insights().hardest(), List.of()));
  }

  /** Models of two folds in place of the one. */
  private static ObjectNode provenance(JsonNode alone) {
    ObjectNode report = alone.deepCopy();
    ArrayNode inputs = (ArrayNode) report.path("inputs");
    inputs.remove(1);
    for (String fold : List.of("de", "en")) {
      ObjectNode model = SampleReport.artefact("aligner", "0000000000" + fold).put("seed", 1);
      model.putObject("configuration").putObject("fold").put("name", fold);
      inputs.add(SampleReport.input("aligner", model));
    }
    return report;
  }

  /** One of whose rows leaks speakers, and one of which nobody can tell. */
  private static ReportRow ofFold(ReportRow row) {
    String language = row.testSet().language();
    TestSet testSet =
        new TestSet(row.testSet().dataset(), language, "leave-one-language-out", language);
    ReportRow folded = on(testSet, row).leaking(OptionalInt.of(0));
    return switch (language) {
      case "de" -> folded.leaking(OptionalInt.of(10));
      case "ur" -> folded.leaking(OptionalInt.empty());
      default -> folded;
    };
  }

  /** The same figures, of another test set. */
  static ReportRow on(TestSet testSet, ReportRow row) {
    return new ReportRow(
        testSet,
        row.n(),
        row.confusion(),
        row.metrics(),
        row.interval(),
        row.calibration(),
        row.seen(),
        row.leakedSpeakers());
  }
}
