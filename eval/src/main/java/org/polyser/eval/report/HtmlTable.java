package org.polyser.eval.report;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The results table with every number. */
final class HtmlTable {

  private HtmlTable() {}

  static String of(EvaluationReport report) {
    List<Column> columns = Column.withFold(Column.ALL, report);
    return Template.named("table.html")
        .text("caption", Explanations.underTable(report))
        .html("head", cells(columns, HtmlTable::head))
        .html(
            "body",
            report.rows().stream()
                .map(row -> "<tr>" + cells(columns, column -> cell(column, row)) + "</tr>")
                .collect(Collectors.joining("\n")))
        .render();
  }

  private static String cells(List<Column> columns, Function<Column, String> cell) {
    return columns.stream().map(cell).collect(Collectors.joining());
  }

  private static String head(Column column) {
    return "<th scope=\"col\"%s>%s</th>".formatted(kind(column), Template.escaped(column.title()));
  }

  private static String cell(Column column, ReportRow row) {
    String text = Template.escaped(column.text(row));
    if (column.equals(Column.LANGUAGE)) {
      return "<th scope=\"row\">" + text + "</th>";
    }
    String shown = column.equals(Column.UAR) && row.aboveChance() ? "<b>" + text + "</b>" : text;
    return "<td" + kind(column) + ">" + shown + "</td>";
  }

  private static String kind(Column column) {
    return column.isNumber() ? " class=\"number\"" : "";
  }
}
