package org.polyser.eval.report;

import java.util.Comparator;

/** The four figures under the headline. */
final class HtmlFigures {

  private static final Comparator<ReportRow> BY_UAR =
      Comparator.comparingDouble(row -> row.metrics().uar());

  private HtmlFigures() {}

  static String of(EvaluationReport report) {
    Summary summary = report.summary();
    return unseen(summary)
        + result("Best", report.rows().stream().max(BY_UAR).orElseThrow())
        + result("Weakest", report.rows().stream().min(BY_UAR).orElseThrow())
        + figure(
            "Calibration error",
            Figures.percentSign(summary.total().ece()),
            "mean gap of confidence and accuracy");
  }

  private static String unseen(Summary summary) {
    String name = "Unseen languages";
    return summary
        .unseen()
        .map(line -> figure(name, Figures.percentSign(line.uar()), unseenNote(line)))
        .orElseGet(() -> figure(name, "–", "training saw every language"));
  }

  private static String unseenNote(SummaryLine unseen) {
    return "mean UAR, chance " + Figures.percentSign(unseen.chance());
  }

  private static String result(String name, ReportRow row) {
    String language = LanguageName.of(row.testSet().language());
    return figure(
        name,
        Figures.percentSign(row.metrics().uar()),
        language + ", " + LanguageSection.dataset(row.testSet()));
  }

  private static String figure(String name, String value, String note) {
    return Template.named("figure.html")
        .text("name", name)
        .text("value", value)
        .text("note", note)
        .render();
  }
}
