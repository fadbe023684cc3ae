package org.polyser.eval.report;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.polyser.markdown.Markdown;

/** Writes {@code report.md}: the headline and a table that renders on a forge. */
public final class MarkdownReportWriter implements ReportWriter {

  @Override
  public String write(EvaluationReport report) {
    return "## %s\n\n%s\n\n%s%s%s\n%s\n%s%s"
        .formatted(
            Headline.title(report),
            Markdown.escaped(Headline.lead(report)),
            line(Column::title),
            line(column -> column.isNumber() ? "--:" : "---"),
            report.rows().stream().map(MarkdownReportWriter::line).collect(Collectors.joining()),
            Explanations.underTable(report),
            Caveats.of(report).stream()
                .map(caveat -> "\n- " + Markdown.escaped(caveat))
                .collect(Collectors.joining("", "", "\n")),
            report.comparison().map(MarkdownComparison::of).orElse(""));
  }

  private static String line(ReportRow row) {
    return line(column -> emphasised(column, row, Markdown.escaped(column.text(row))));
  }

  private static String line(Function<Column, String> cell) {
    return Column.ALL.stream().map(cell).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String emphasised(Column column, ReportRow row, String text) {
    return column.equals(Column.UAR) && row.aboveChance() ? "**" + text + "**" : text;
  }
}
