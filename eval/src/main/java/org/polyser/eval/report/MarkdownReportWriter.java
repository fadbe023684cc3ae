package org.polyser.eval.report;

import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes {@code report.md}: the headline and a table that renders on a forge. */
public final class MarkdownReportWriter implements ReportWriter {

  @Override
  public String write(EvaluationReport report) {
    return "## %s\n\n%s\n\n%s%s%s\n%s\n%s"
        .formatted(
            Headline.title(report),
            escaped(Headline.lead(report)),
            line(Column::title),
            line(column -> column.isNumber() ? "--:" : "---"),
            report.rows().stream().map(MarkdownReportWriter::line).collect(Collectors.joining()),
            Explanations.underTable(report),
            Caveats.of(report).stream()
                .map(caveat -> "\n- " + escaped(caveat))
                .collect(Collectors.joining("", "", "\n")));
  }

  private static String line(ReportRow row) {
    return line(column -> emphasised(column, row, escaped(column.text(row))));
  }

  private static String line(Function<Column, String> cell) {
    return Column.ALL.stream().map(cell).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String emphasised(Column column, ReportRow row, String text) {
    return column.equals(Column.UAR) && row.aboveChance() ? "**" + text + "**" : text;
  }

  private static String escaped(String text) {
    return text.replaceAll("\\R", " ").replaceAll("([\\\\|*_`<>\\[\\]])", "\\\\$1");
  }
}
