package org.polyser.eval.report;

import java.util.List;
import java.util.stream.Stream;

/** The tables that stand beside the rows of a report, those that it has. */
final class SideTables {

  private SideTables() {}

  static List<WordTable> of(EvaluationReport report) {
    return Stream.of(
            LabelTable.of(report).stream(),
            ReferenceTables.of(report).stream(),
            report.comparison().map(ComparisonTable::of).stream())
        .flatMap(tables -> tables)
        .toList();
  }
}
