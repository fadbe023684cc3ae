package org.polyser.eval.card;

import java.util.List;
import java.util.stream.Collectors;
import org.polyser.eval.report.StoredReport;
import org.polyser.eval.report.StoredRow;
import org.polyser.markdown.Markdown;
import org.polyser.provenance.Provenance;

/**
 * A report as a card quotes it.
 *
 * @param report as it was read
 * @param emotions over all its test sets; empty if the report does not say
 */
record QuotedReport(StoredReport report, List<EmotionRow> emotions) {

  static QuotedReport of(StoredReport report) {
    return new QuotedReport(report, EmotionRow.of(report));
  }

  /** Run and features, which tell recording conditions apart; plain text. */
  String title() {
    String run = report.provenance().runId();
    return report.provenance().inputs().stream()
        .filter(input -> input.role().equals("features"))
        .findFirst()
        .map(input -> run + ", on " + lastName(input.uri()))
        .orElse(run);
  }

  /** Where it lay is nobody's matter; what it was called may say what it holds. */
  private static String lastName(String uri) {
    return uri.replaceAll("/+$", "").replaceAll("^.*/", "");
  }

  /** A part of the section: whose figures these are, and the tables. */
  String markdown(Provenance model) {
    return CardWords.REPORT.formatted(
            Markdown.escaped(title()),
            protocols(),
            TestedModels.of(report, model).words(),
            labels(),
            ReportTables.testSets(report))
        + (emotions.isEmpty() ? "" : CardWords.EMOTIONS + ReportTables.emotions(this));
  }

  private String protocols() {
    return report.rows().stream()
        .map(StoredRow::protocol)
        .distinct()
        .map(ProtocolWords::of)
        .collect(Collectors.joining(" "));
  }

  private String labels() {
    return report.rows().stream()
        .flatMap(row -> row.labels().stream())
        .distinct()
        .map(Markdown::escaped)
        .collect(Collectors.joining(", "));
  }
}
