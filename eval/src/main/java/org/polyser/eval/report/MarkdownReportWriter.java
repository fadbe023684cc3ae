package org.polyser.eval.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.polyser.markdown.Markdown;

/** Writes {@code report.md}: the headline and a table that renders on a forge. */
public final class MarkdownReportWriter implements ReportWriter {

  @Override
  public String write(EvaluationReport report) {
    List<Column> columns = Column.withFold(Column.ALL, report);
    return "## %s\n\n%s\n\n%s%s%s\n%s\n%s%s"
        .formatted(
            Headline.title(report),
            Markdown.escaped(Headline.lead(report)),
            line(columns, Column::title),
            line(columns, column -> column.isNumber() ? "--:" : "---"),
            report.rows().stream().map(row -> line(columns, row)).collect(Collectors.joining()),
            Explanations.underTable(report),
            Caveats.of(report).stream()
                .map(caveat -> "\n- " + Markdown.escaped(caveat))
                .collect(Collectors.joining("", "", "\n")),
            SideTables.of(report).stream()
                .map(MarkdownWordTable::of)
                .collect(Collectors.joining()));
  }

  private static String line(List<Column> columns, ReportRow row) {
    return line(columns, column -> emphasised(column, row, Markdown.escaped(column.text(row))));
  }

  private static String line(List<Column> columns, Function<Column, String> cell) {
    return columns.stream().map(cell).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String emphasised(Column column, ReportRow row, String text) {
    return column.equals(Column.UAR) && row.aboveChance() ? "**" + text + "**" : text;
  }
}
