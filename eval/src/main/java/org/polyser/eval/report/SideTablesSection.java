package org.polyser.eval.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.polyser.eval.report.DataTable.Head;

/**
 * The rows taken by label, and what they are held against: simple models, other seeds, another
 * report.
 */
final class SideTablesSection {

  private SideTablesSection() {}

  static Optional<Section> of(EvaluationReport report) {
    List<WordTable> tables = SideTables.of(report);
    return tables.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "references",
                "By label, and held against others",
                "Percent and percentage points.",
                tables.stream().<Block>map(SideTablesSection::table).toList()));
  }

  private static DataTable table(WordTable table) {
    String caption =
        List.of(table.title() + ".", table.note()).stream()
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" "));
    List<Head> heads =
        IntStream.range(0, table.head().size()).mapToObj(column -> head(table, column)).toList();
    return DataTable.of(caption, heads, table.rows(), row -> row);
  }

  private static Head head(WordTable table, int column) {
    String title = table.head().get(column);
    return table.isNumber(column) ? Head.number(title) : Head.words(title);
  }
}
