package org.polyser.eval.report;

import java.util.List;
import java.util.stream.Collectors;

/** The details of each test set: what is confused with what, and whether confidence is honest. */
final class HtmlTestSet {

  private HtmlTestSet() {}

  static String of(List<ReportRow> rows) {
    return rows.stream().map(HtmlTestSet::section).collect(Collectors.joining());
  }

  private static String section(ReportRow row) {
    return Template.named("test-set.html")
        .text("language", LanguageName.of(row.testSet().language()))
        .text("dataset", row.testSet().dataset())
        .text("protocol", row.testSet().protocol())
        .text("facts", facts(row))
        .text("seen", SeenText.of(row))
        .html("confusion", HtmlConfusion.of(row.confusion()))
        .html("reliability", HtmlReliability.of(row.calibration()))
        .render();
  }

  private static String facts(ReportRow row) {
    return "%s, %s; interval over %s"
        .formatted(
            Figures.count(row.n(), "utterance"),
            HtmlBars.description(row),
            Figures.count(row.interval().count(), row.interval().unit().toString()));
  }
}
