package org.polyser.eval.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.polyser.eval.metrics.LabelResult;

/**
 * Everything that an evaluation found, ready to be written.
 *
 * @param rows one a test set, sorted by language, dataset, protocol and fold; at least one
 * @param learningCurves how training went, model by model; empty if unknown
 * @param provenance where model and data come from, a JSON tree
 * @param references what the rows are held against
 * @param comparison with another report, if one was asked for
 * @param insights what the page shows besides
 * @param labels how each label did over all rows; empty if nobody asked
 */
public record EvaluationReport(
    List<ReportRow> rows,
    List<LearningCurve> learningCurves,
    JsonNode provenance,
    References references,
    Optional<Comparison> comparison,
    Insights insights,
    List<LabelResult> labels) {

  /** Sorts the rows, and requires at least one and no test set twice. */
  public EvaluationReport {
    rows = rows.stream().sorted(Comparator.comparing(ReportRow::testSet)).toList();
    learningCurves = List.copyOf(learningCurves);
    labels = List.copyOf(labels);
    provenance = provenance.deepCopy();
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("a report needs at least one row");
    }
    if (rows.stream().map(ReportRow::testSet).distinct().count() != rows.size()) {
      throw new IllegalArgumentException("a test set occurs twice in the report");
    }
  }

  /** A report of rows alone. */
  public EvaluationReport(
      List<ReportRow> rows, List<LearningCurve> learningCurves, JsonNode provenance) {
    this(
        rows,
        learningCurves,
        provenance,
        References.NONE,
        Optional.empty(),
        Insights.none(),
        List.of());
  }

  /** The same with what the rows are held against. */
  public EvaluationReport with(References held) {
    return new EvaluationReport(
        rows, learningCurves, provenance, held, comparison, insights, labels);
  }

  /** The same with a comparison. */
  public EvaluationReport with(Comparison against) {
    return new EvaluationReport(
        rows, learningCurves, provenance, references, Optional.of(against), insights, labels);
  }

  /** The same with what the page shows besides. */
  public EvaluationReport with(Insights more) {
    return new EvaluationReport(
        rows, learningCurves, provenance, references, comparison, more, labels);
  }

  /** The same with how each label did. */
  public EvaluationReport with(List<LabelResult> each) {
    return new EvaluationReport(
        rows, learningCurves, provenance, references, comparison, insights, each);
  }

  /** Whether a model of any row was trained on a label. */
  boolean isTrainedOn(String label) {
    return rows.stream().anyMatch(row -> row.seen().labels().contains(label));
  }

  /** The report in short. */
  public Summary summary() {
    return Summary.of(rows);
  }
}
