package org.polyser.eval.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.polyser.eval.report.DataTable.Align;
import org.polyser.eval.report.DataTable.Cell;
import org.polyser.eval.report.DataTable.Head;
import org.polyser.eval.report.DataTable.Weight;

/** A table as HTML, in a box that scrolls where it is wider than the page. */
final class HtmlTable {

  private HtmlTable() {}

  static String of(DataTable table) {
    return Template.named("table.html")
        .text("caption", table.caption())
        .html("head", table.heads().stream().map(HtmlTable::head).collect(Collectors.joining()))
        .html(
            "body",
            table.rows().stream()
                .map(row -> row(table.heads(), row))
                .collect(Collectors.joining("\n")))
        .render();
  }

  private static String head(Head head) {
    return "<th scope=\"col\"%s>%s</th>".formatted(kind(head), Template.escaped(head.title()));
  }

  private static String row(List<Head> heads, List<Cell> cells) {
    return IntStream.range(0, cells.size())
        .mapToObj(i -> i == 0 ? rowHead(cells.get(0)) : cell(heads.get(i), cells.get(i)))
        .collect(Collectors.joining("", "<tr>", "</tr>"));
  }

  private static String rowHead(Cell cell) {
    return "<th scope=\"row\">" + Template.escaped(cell.text()) + "</th>";
  }

  private static String cell(Head head, Cell cell) {
    String text = Template.escaped(cell.text());
    return "<td%s>%s</td>"
        .formatted(kind(head), cell.weight() == Weight.STRONG ? "<b>" + text + "</b>" : text);
  }

  private static String kind(Head head) {
    return head.align() == Align.RIGHT ? " class=\"number\"" : "";
  }
}
