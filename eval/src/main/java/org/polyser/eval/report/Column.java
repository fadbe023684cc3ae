package org.polyser.eval.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.polyser.eval.report.DataTable.Align;

/**
 * A column of the results table.
 *
 * @param title its head
 * @param align words are set left, numbers right
 * @param cell the text of a row
 */
record Column(String title, Align align, Function<ReportRow, String> cell) {

  static final Column LANGUAGE = words("language", row -> row.testSet().language());
  static final Column DATASET = words("dataset", row -> row.testSet().dataset());
  static final Column FOLD = words("fold", row -> row.testSet().fold());
  static final Column N = number("n", row -> Figures.count(row.n()));
  static final Column UAR = number("UAR", row -> Figures.percent(row.metrics().uar()));
  static final Column INTERVAL = number("interval", Column::interval);
  static final Column CHANCE = number("chance", row -> Figures.percent(row.metrics().chance()));
  static final Column WA = number("WA", row -> Figures.percent(row.metrics().wa()));
  static final Column MACRO_F1 =
      number("macro-F1", row -> Figures.percent(row.metrics().macroF1()));
  static final Column ECE = number("ECE", row -> Figures.percent(row.calibration().ece()));
  static final Column SEEN = words("seen in training", SeenText::of);

  static final Column LEAKED = number("leaked speakers", Column::leaked);

  /** All columns, in the order in which people read them. */
  static final List<Column> ALL =
      List.of(LANGUAGE, DATASET, N, UAR, INTERVAL, CHANCE, WA, MACRO_F1, ECE, SEEN);

  /**
   * These columns, with that of the folds after the dataset where it tells anything new, and that
   * of the speakers on both sides of a fold before what was seen where there are any.
   */
  static List<Column> withFold(List<Column> columns, EvaluationReport report) {
    List<Column> all = new ArrayList<>(columns);
    if (report.rows().stream().anyMatch(row -> !row.testSet().otherFold().isEmpty())) {
      all.add(columns.indexOf(DATASET) + 1, FOLD);
    }
    if (report.rows().stream().anyMatch(ReportRow::leaksSpeakers)) {
      all.add(all.indexOf(SEEN), LEAKED);
    }
    return all;
  }

  String text(ReportRow row) {
    return cell.apply(row);
  }

  boolean isNumber() {
    return align == Align.RIGHT;
  }

  private static Column words(String title, Function<ReportRow, String> cell) {
    return new Column(title, Align.LEFT, cell);
  }

  private static Column number(String title, Function<ReportRow, String> cell) {
    return new Column(title, Align.RIGHT, cell);
  }

  private static String leaked(ReportRow row) {
    return row.leakedSpeakers().isPresent() ? Figures.count(row.leakedSpeakers().getAsInt()) : "";
  }

  private static String interval(ReportRow row) {
    return Figures.percent(row.interval().low()) + "–" + Figures.percent(row.interval().high());
  }
}
