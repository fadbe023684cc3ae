package org.polyser.eval.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that an evaluation found, ready to be written.
 *
 * @param rows one a test set, sorted by language, dataset, protocol and fold; at least one
 * @param learningCurve how training went, empty if unknown
 * @param provenance where model and data come from, a JSON tree
 * @param references what the rows are held against
 */
public record EvaluationReport(
    List<ReportRow> rows,
    List<LearningCurvePoint> learningCurve,
    JsonNode provenance,
    References references) {

  /** A report without references. */
  public EvaluationReport(
      List<ReportRow> rows, List<LearningCurvePoint> learningCurve, JsonNode provenance) {
    this(rows, learningCurve, provenance, References.NONE);
  }

  /** Sorts the rows, and requires at least one and no test set twice. */
  public EvaluationReport {
    rows = rows.stream().sorted(Comparator.comparing(ReportRow::testSet)).toList();
    learningCurve = List.copyOf(learningCurve);
    provenance = provenance.deepCopy();
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("a report needs at least one row");
    }
    if (rows.stream().map(ReportRow::testSet).distinct().count() != rows.size()) {
      throw new IllegalArgumentException("a test set occurs twice in the report");
    }
  }

  /** The report in short. */
  public Summary summary() {
    return Summary.of(rows);
  }
}
