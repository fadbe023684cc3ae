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
    return AlignedText.of(
            headed(
                columns.stream().map(Column::title).toList(),
                report.rows().stream().map(row -> cells(columns, row)).toList()),
            column -> columns.get(column).isNumber())
        + AlignedText.ascii(Headline.title(report) + ". " + Headline.lead(report))
        + "\n"
        + SideTables.of(report).stream().map(ConsoleTable::table).collect(Collectors.joining());
  }

  private static String table(WordTable table) {
    return "\n"
        + AlignedText.ascii(table.title())
        + "\n"
        + AlignedText.of(headed(table.head(), table.rows()), table::isNumber)
        + (table.note().isEmpty() ? "" : AlignedText.ascii(table.note()) + "\n");
  }

  private static List<List<String>> headed(List<String> head, List<List<String>> rows) {
    return Stream.concat(Stream.of(head), rows.stream()).toList();
  }

  private static List<String> cells(List<Column> columns, ReportRow row) {
    return columns.stream().map(column -> cell(column, row)).toList();
  }

  private static String cell(Column column, ReportRow row) {
    return column.equals(Column.UAR) && row.aboveChance()
        ? "*" + column.text(row)
        : column.text(row);
  }
}
