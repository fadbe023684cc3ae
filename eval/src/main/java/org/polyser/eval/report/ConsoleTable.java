package org.polyser.eval.report;

import java.util.List;
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
    return AlignedText.of(
            headed(
                COLUMNS.stream().map(Column::title).toList(),
                report.rows().stream().map(ConsoleTable::cells).toList()),
            column -> COLUMNS.get(column).isNumber())
        + AlignedText.ascii(Headline.title(report) + ". " + Headline.lead(report))
        + "\n"
        + report.comparison().map(ConsoleTable::comparison).orElse("");
  }

  private static String comparison(Comparison comparison) {
    return "\n"
        + AlignedText.of(
            headed(ComparisonTable.HEAD, ComparisonTable.rows(comparison)),
            column -> column >= ComparisonTable.FIRST_NUMBER)
        + AlignedText.ascii(ComparisonTable.note(comparison))
        + "\n";
  }

  private static List<List<String>> headed(List<String> head, List<List<String>> rows) {
    return Stream.concat(Stream.of(head), rows.stream()).toList();
  }

  private static List<String> cells(ReportRow row) {
    return COLUMNS.stream().map(column -> cell(column, row)).toList();
  }

  private static String cell(Column column, ReportRow row) {
    return column.equals(Column.UAR) && row.aboveChance()
        ? "*" + column.text(row)
        : column.text(row);
  }
}
