package org.polyser.eval.report;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.polyser.eval.metrics.ResamplingUnit;

/** Reasons to believe a report, a line each; {@link Caveats} has those against it. */
final class Trust {

  private Trust() {}

  static List<String> reasons(EvaluationReport report) {
    List<ReportRow> rows = report.rows();
    return Stream.of(
            reason(rows, "above chance with the whole interval", ReportRow::aboveChance),
            reason(rows, "in a language new to the model", row -> !row.seen().language()),
            reason(rows, "from a dataset new to the model", row -> !row.seen().dataset()),
            reason(
                rows, "without a speaker known from training", row -> row.seen().speakers() == 0),
            reason(rows, "with an interval over speakers", Trust::overSpeakers))
        .filter(reason -> !reason.isEmpty())
        .toList();
  }

  private static boolean overSpeakers(ReportRow row) {
    return row.interval().unit() == ResamplingUnit.SPEAKER;
  }

  private static String reason(List<ReportRow> rows, String text, Predicate<ReportRow> holds) {
    long count = rows.stream().filter(holds).count();
    return count == 0
        ? ""
        : "%d of %s %s".formatted(count, Figures.count(rows.size(), "test set"), text);
  }
}
