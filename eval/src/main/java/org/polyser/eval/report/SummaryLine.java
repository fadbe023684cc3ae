package org.polyser.eval.report;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Several test sets in one line. Means are over test sets, each with the same weight, because a
 * large dataset says no more about a language than a small one.
 *
 * @param testSets number of test sets
 * @param n number of utterances
 * @param uar mean UAR
 * @param chance mean chance
 * @param ece mean expected calibration error
 * @param aboveChance number of test sets whose interval lies above chance
 * @param labels candidate labels, in order of appearance
 * @param languageSeen whether the model was trained on any of the languages
 */
public record SummaryLine(
    int testSets,
    long n,
    double uar,
    double chance,
    double ece,
    int aboveChance,
    List<String> labels,
    boolean languageSeen) {

  /** Copies the labels. */
  public SummaryLine {
    labels = List.copyOf(labels);
  }

  /** The line of these rows, of which there is at least one. */
  static SummaryLine of(List<ReportRow> rows) {
    return new SummaryLine(
        rows.size(),
        rows.stream().mapToLong(ReportRow::n).sum(),
        mean(rows, row -> row.metrics().uar()),
        mean(rows, row -> row.metrics().chance()),
        mean(rows, row -> row.calibration().ece()),
        (int) rows.stream().filter(ReportRow::aboveChance).count(),
        rows.stream().flatMap(row -> row.confusion().labels().stream()).distinct().toList(),
        rows.stream().anyMatch(row -> row.seen().language()));
  }

  private static double mean(List<ReportRow> rows, ToDoubleFunction<ReportRow> value) {
    return rows.stream().mapToDouble(value).average().orElseThrow();
  }
}
