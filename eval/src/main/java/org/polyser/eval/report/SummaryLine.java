package org.polyser.eval.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Several test sets in one line. Means are over test sets, each with the same weight, because a
 * large dataset says no more about a language than a small one.
 *
 * @param testSets number of test sets
 * @param n number of utterances, each once
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
        utterances(rows),
        mean(rows, row -> row.metrics().uar()),
        mean(rows, row -> row.metrics().chance()),
        mean(rows, row -> row.calibration().ece()),
        (int) rows.stream().filter(ReportRow::aboveChance).count(),
        rows.stream().flatMap(row -> row.confusion().labels().stream()).distinct().toList(),
        rows.stream().anyMatch(row -> row.seen().language()));
  }

  /** Where several models answered for a dataset and language, its utterances count once. */
  private static long utterances(List<ReportRow> rows) {
    Map<List<String>, Long> testSets = new HashMap<>();
    for (ReportRow row : rows) {
      List<String> testSet = List.of(row.testSet().dataset(), row.testSet().language());
      testSets.merge(testSet, row.n(), Math::max);
    }
    return testSets.values().stream().mapToLong(Long::longValue).sum();
  }

  private static double mean(List<ReportRow> rows, ToDoubleFunction<ReportRow> value) {
    return rows.stream().mapToDouble(value).average().orElseThrow();
  }
}
