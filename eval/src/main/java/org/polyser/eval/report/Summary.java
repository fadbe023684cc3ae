package org.polyser.eval.report;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A report in short.
 *
 * @param total over all test sets
 * @param unseen over the test sets whose language training had not seen, if there are any
 * @param languages language (BCP-47) to its test sets, sorted
 */
public record Summary(
    SummaryLine total, Optional<SummaryLine> unseen, SortedMap<String, SummaryLine> languages) {

  /** Copies the languages. */
  public Summary {
    languages = Collections.unmodifiableSortedMap(new TreeMap<>(languages));
  }

  /** Number of languages that training had not seen. */
  public int unseenLanguages() {
    return (int) languages.values().stream().filter(line -> !line.languageSeen()).count();
  }

  static Summary of(List<ReportRow> rows) {
    return new Summary(
        SummaryLine.of(rows),
        Optional.of(rows.stream().filter(row -> !row.seen().language()).toList())
            .filter(unseen -> !unseen.isEmpty())
            .map(SummaryLine::of),
        rows.stream()
            .collect(
                groupingBy(
                    row -> row.testSet().language(),
                    TreeMap::new,
                    collectingAndThen(toList(), SummaryLine::of))));
  }
}
