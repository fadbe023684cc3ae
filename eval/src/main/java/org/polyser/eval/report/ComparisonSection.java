package org.polyser.eval.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.polyser.eval.report.DataTable.Head;

/** This model against that of another report, on the utterances that both have. */
final class ComparisonSection {

  private ComparisonSection() {}

  static Optional<Section> of(EvaluationReport report) {
    return report.comparison().map(ComparisonSection::section);
  }

  private static Section section(Comparison comparison) {
    DataTable table =
        DataTable.of(
            "Percent and percentage points.", heads(), ComparisonTable.rows(comparison), row -> row);
    return new Section(
        "comparison",
        "Against another model",
        ComparisonTable.note(comparison),
        List.of(table));
  }

  private static List<Head> heads() {
    return IntStream.range(0, ComparisonTable.HEAD.size())
        .mapToObj(ComparisonSection::head)
        .toList();
  }

  private static Head head(int column) {
    String title = ComparisonTable.HEAD.get(column);
    return column < ComparisonTable.FIRST_NUMBER ? Head.words(title) : Head.number(title);
  }
}
