package org.polyser.eval.report;

import java.util.List;
import java.util.stream.Collectors;

/** One horizontal bar a test set: UAR, its interval as a whisker, chance as a mark. */
final class HtmlBars {

  private HtmlBars() {}

  static String of(List<ReportRow> rows) {
    return rows.stream().map(HtmlBars::bar).collect(Collectors.joining());
  }

  private static String bar(ReportRow row) {
    return Template.named("bar.html")
        .text("language", LanguageName.of(row.testSet().language()))
        .text("dataset", row.testSet().dataset())
        .text("exposure", row.seen().language() ? "language seen" : "language unseen")
        .text("verdict", row.aboveChance() ? "above" : "within")
        .text("description", description(row))
        .text("uar", Figures.percent(row.metrics().uar()))
        .text("low", Figures.percent(row.interval().low()))
        .text("high", Figures.percent(row.interval().high()))
        .html("at-uar", at(row.metrics().uar()))
        .html("at-low", at(row.interval().low()))
        .html("at-high", at(row.interval().high()))
        .html("at-chance", at(row.metrics().chance()))
        .render();
  }

  static String description(ReportRow row) {
    return "UAR %s, %s interval %s to %s, chance %s: %s"
        .formatted(
            Figures.percentSign(row.metrics().uar()),
            Figures.level(row.interval().level()),
            Figures.percent(row.interval().low()),
            Figures.percentSign(row.interval().high()),
            Figures.percentSign(row.metrics().chance()),
            row.aboveChance() ? "above chance" : "not above chance");
  }

  private static String at(double fraction) {
    return Figures.coordinate(100 * fraction) + "%";
  }
}
