package org.polyser.eval.report;

import java.util.List;
import java.util.Optional;
import org.polyser.eval.metrics.LabelResult;

/** How each label is told from all others, as a table of words. */
final class LabelTable {

  private LabelTable() {}

  /** Nothing where the report does not say. */
  static Optional<WordTable> of(EvaluationReport report) {
    return report.labels().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new WordTable(
                "Recall of each label, all rows together",
                "False alarms: of the answers to all other utterances.",
                List.of("label", "trained on", "n", "recall", "interval", "false alarms"),
                2,
                report.labels().stream().map(label -> cells(label, report)).toList()));
  }

  private static List<String> cells(LabelResult label, EvaluationReport report) {
    return List.of(
        label.label(),
        report.isTrainedOn(label.label()) ? "yes" : "no",
        Figures.count(label.n()),
        Figures.percent(label.recall()),
        Figures.percent(label.interval().low()) + "–" + Figures.percent(label.interval().high()),
        Figures.percent(label.falseAlarms()));
  }
}
