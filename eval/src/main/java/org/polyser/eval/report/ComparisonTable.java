package org.polyser.eval.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.polyser.eval.metrics.BootstrapDifference;

/** A comparison with another report as a table of words. */
final class ComparisonTable {

  private static final List<String> HEAD =
      List.of(
          "language",
          "dataset",
          "n",
          "UAR",
          "other",
          "difference",
          "interval",
          "resamples above 0");

  private ComparisonTable() {}

  /** In percent and percentage points. */
  static WordTable of(Comparison comparison) {
    return new WordTable(
        "Against another report",
        note(comparison),
        HEAD,
        2,
        comparison.rows().stream().map(ComparisonTable::cells).toList());
  }

  /** What the numbers mean, and what is left out. */
  private static String note(Comparison comparison) {
    BootstrapDifference first = comparison.rows().get(0).difference();
    String meaning =
        "Against %s: UAR less the other's, in percentage points, with a paired %s bootstrap."
            .formatted(comparison.other(), Figures.level(first.interval().level()));
    return Stream.of(meaning, units(comparison), comparison.leftOut())
        .filter(sentence -> !sentence.isEmpty())
        .reduce((a, b) -> a + " " + b)
        .orElseThrow();
  }

  /** What was drawn, the same way as in the intervals of the single report. */
  private static String units(Comparison comparison) {
    return comparison.rows().stream()
        .map(row -> row.testSet() + " over " + row.difference().interval().unit() + "s")
        .reduce((a, b) -> a + ", " + b)
        .map(text -> "Drawn: " + text + ".")
        .orElseThrow();
  }

  private static List<String> cells(Comparison.Row row) {
    BootstrapDifference difference = row.difference();
    return List.of(
        row.testSet().language(),
        row.testSet().dataset(),
        Figures.count(row.n()),
        Figures.percent(difference.uar()),
        Figures.percent(difference.otherUar()),
        signed(difference.difference()),
        signed(difference.interval().low()) + " to " + signed(difference.interval().high()),
        Figures.percent(difference.shareAboveZero()));
  }

  private static String signed(double fraction) {
    String text = String.format(Locale.ROOT, "%+.1f", 100 * fraction);
    return text.matches("[+-]0\\.0") ? "0.0" : text;
  }
}
