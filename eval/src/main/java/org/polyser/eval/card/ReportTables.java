package org.polyser.eval.card;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.polyser.eval.report.Figures;
import org.polyser.eval.report.StoredLabel;
import org.polyser.eval.report.StoredReport;
import org.polyser.eval.report.StoredRow;
import org.polyser.markdown.Markdown;

/** The tables of reports in a card, in percent. */
final class ReportTables {

  private static final String NONE = "–";

  private ReportTables() {}

  /** UAR of every test set. */
  static String testSets(StoredReport report) {
    return Markdown.table(
        List.of("test set", "heard in training", "utterances", "UAR", interval(report), "chance"),
        report.rows().stream().map(ReportTables::cells).toList());
  }

  private static List<String> cells(StoredRow row) {
    return List.of(
        row.testSet(),
        heard(row.seen()),
        Figures.count(row.n()),
        Figures.percent(row.uar()),
        range(row.uarLow(), row.uarHigh()),
        Figures.percent(row.chance()));
  }

  private static String heard(StoredRow.Seen seen) {
    if (seen.dataset()) {
      return "the dataset";
    }
    return seen.language() ? "the language" : "no";
  }

  /** Recall of every emotion. */
  static String emotions(QuotedReport quoted) {
    return Markdown.table(
        List.of(
            "emotion",
            "utterances",
            "recall",
            interval(quoted.report()),
            "chance",
            "false alarms",
            "most often mistaken for",
            "lowest recall"),
        quoted.emotions().stream().map(ReportTables::cells).toList());
  }

  private static List<String> cells(EmotionRow row) {
    return List.of(
        row.label(),
        Figures.count(row.figures().n()),
        Figures.percent(row.figures().recall()),
        interval(row.figures()),
        Figures.percent(row.chance()),
        Figures.percent(row.figures().falseAlarms()),
        row.mistakenFor().orElse(NONE),
        row.lowest().map(ReportTables::recall).orElse(NONE));
  }

  private static String recall(EmotionAnswers answers) {
    return Figures.percent(answers.recall()) + " in " + answers.testSet();
  }

  /** UAR of every test set in every report, side by side. */
  static String sideBySide(List<QuotedReport> reports) {
    List<String> head = new ArrayList<>(List.of("test set"));
    reports.forEach(quoted -> head.add(Markdown.escaped(quoted.title())));
    List<String> testSets =
        reports.stream()
            .flatMap(quoted -> quoted.report().rows().stream())
            .map(StoredRow::testSet)
            .distinct()
            .toList();
    return Markdown.table(
        head, testSets.stream().map(testSet -> acrossReports(testSet, reports)).toList());
  }

  private static List<String> acrossReports(String testSet, List<QuotedReport> reports) {
    return Stream.concat(
            Stream.of(testSet), reports.stream().map(quoted -> uar(testSet, quoted.report())))
        .toList();
  }

  private static String uar(String testSet, StoredReport report) {
    return report.rows().stream()
        .filter(row -> row.testSet().equals(testSet))
        .findFirst()
        .map(row -> Figures.percent(row.uar()))
        .orElse(NONE);
  }

  static String interval(StoredLabel label) {
    return range(label.recallLow(), label.recallHigh());
  }

  static String range(double low, double high) {
    return Figures.percent(low) + "–" + Figures.percent(high);
  }

  private static String interval(StoredReport report) {
    return Figures.level(report.rows().get(0).intervalLevel()) + " interval";
  }
}
