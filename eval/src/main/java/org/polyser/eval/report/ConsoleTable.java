package org.polyser.eval.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table that ends a job on a terminal, in ASCII as far as the names allow: a star marks UARs
 * whose interval lies above chance.
 */
public final class ConsoleTable implements ReportWriter {

  private static final List<Column> COLUMNS =
      List.of(
          Column.DATASET,
          Column.LANGUAGE,
          Column.N,
          Column.UAR,
          Column.INTERVAL,
          Column.CHANCE,
          Column.SEEN);

  @Override
  public String write(EvaluationReport report) {
    List<Column> columns = Column.withFold(COLUMNS, report);
    List<List<String>> cells =
        Stream.concat(
                Stream.of(columns.stream().map(Column::title).toList()),
                report.rows().stream().map(row -> cells(columns, row)))
            .toList();
    return cells.stream().map(line -> line(columns, line, cells)).collect(Collectors.joining())
        + ascii(Headline.title(report) + ". " + Headline.lead(report))
        + "\n"
        + ReferenceTables.of(report).stream()
            .map(table -> ascii(WordTable.plain(table)))
            .collect(Collectors.joining());
  }

  private static List<String> cells(List<Column> columns, ReportRow row) {
    return columns.stream().map(column -> cell(column, row)).toList();
  }

  private static String cell(Column column, ReportRow row) {
    String text = ascii(column.text(row).replaceAll("\\p{Cntrl}", " "));
    return column.equals(Column.UAR) && row.aboveChance() ? "*" + text : text;
  }

  private static String ascii(String text) {
    return text.replace('–', '-').replace('\u00a0', ' ');
  }

  private static String line(List<Column> columns, List<String> cells, List<List<String>> table) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(i == 0 ? "" : "  ").append(padded(columns.get(i), cells.get(i), width(i, table)));
    }
    return line.toString().stripTrailing() + "\n";
  }

  private static int width(int column, List<List<String>> table) {
    return table.stream().mapToInt(line -> line.get(column).length()).max().orElseThrow();
  }

  private static String padded(Column column, String text, int width) {
    String padding = " ".repeat(width - text.length());
    return column.isNumber() ? padding + text : text + padding;
  }
}
