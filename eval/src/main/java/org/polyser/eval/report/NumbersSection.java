package org.polyser.eval.report;

import java.util.List;
import java.util.Optional;
import org.polyser.eval.report.DataTable.Cell;
import org.polyser.eval.report.DataTable.Head;
import org.polyser.eval.report.DataTable.Weight;

/** Every number of every test set. */
final class NumbersSection {

  private NumbersSection() {}

  static Optional<Section> of(EvaluationReport report) {
    List<Column> columns = Column.withFold(Column.ALL, report);
    DataTable table =
        new DataTable(
            Explanations.underTable(report),
            columns.stream().map(column -> new Head(column.title(), column.align())).toList(),
            report.rows().stream().map(row -> cells(columns, row)).toList());
    return Optional.of(new Section("numbers", "All numbers", "", List.of(table)));
  }

  private static List<Cell> cells(List<Column> columns, ReportRow row) {
    return columns.stream().map(column -> cell(column, row)).toList();
  }

  private static Cell cell(Column column, ReportRow row) {
    boolean strong = column.equals(Column.UAR) && row.aboveChance();
    return new Cell(column.text(row), strong ? Weight.STRONG : Weight.PLAIN);
  }
}
