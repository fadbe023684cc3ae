package org.polyser.jobs.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.typesafe.config.Config;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.polyser.eval.metrics.BootstrapConfig;
import org.polyser.eval.metrics.BootstrapDifference;
import org.polyser.eval.metrics.GroupedConfusion;
import org.polyser.eval.metrics.GroupedPairs;
import org.polyser.eval.metrics.LabelResult;
import org.polyser.eval.protocol.Protocol.FixedSplit;
import org.polyser.eval.protocol.Traces;
import org.polyser.eval.report.Comparison;
import org.polyser.eval.report.EvaluationReport;
import org.polyser.eval.report.ReportRow;
import org.polyser.eval.report.TestSet;
import org.polyser.jobs.spark.Schemas;
import org.polyser.store.StoredAligner;
import org.polyser.training.TrainingHistory;
import scala.Tuple2;

/** Aggregates predictions on the executors and makes the report of their counts. */
public final class Reports {

  private final BootstrapConfig bootstrap;
  private final TestSetLedger ledger;
  private final TrainingHistory history;
  private final List<String> labels;
  private final String protocol;

  /**
   * @param config the whole configuration
   * @param aligner what made the predictions
   * @param labels the candidates
   * @param traces what of each dataset and language the model was trained on, by content; empty if
   *     the model does not say
   */
  public Reports(
      Config config,
      StoredAligner aligner,
      List<String> labels,
      Map<Tuple2<String, String>, Traces> traces) {
    this.bootstrap = BootstrapConfig.from(config);
    this.ledger = TestSetLedger.of(aligner, Map.copyOf(traces), List.copyOf(labels));
    this.history = aligner.history();
    this.labels = new ArrayList<>(labels);
    Config section = config.getConfig("polyser.evaluate");
    this.protocol =
        new FixedSplit(set(section, "datasets"), set(section, "languages"), set(section, "splits"))
            .name();
  }

  private static Set<String> set(Config section, String key) {
    return new HashSet<>(section.getStringList(key));
  }

  /**
   * The report of predictions, of which only counts per speaker come to the driver.
   *
   * @param predictions columns {@link Schemas#PREDICTIONS}
   * @param provenance JSON
   */
  public EvaluationReport of(Dataset<Row> predictions, String provenance) {
    List<Tuple2<Tuple2<String, String>, TestSetCounts>> counts =
        counts(List.of(predictions), labels);
    List<ReportRow> rows = counts.stream().map(entry -> row(entry._1, entry._2)).toList();
    GroupedConfusion together = new GroupedConfusion(labels);
    counts.forEach(entry -> together.merge(entry._1._1, entry._2.confusion()));
    return new EvaluationReport(rows, List.of(LearningCurves.of(history)), tree(provenance))
        .with(LabelResult.all(together, bootstrap));
  }

  /** This report's model against that of another, on the utterances that both have. */
  Comparison comparison(OtherReport other, PairedPredictions pairs) {
    return new Comparison(
        other.location(),
        other.provenance().fingerprint().sha256(),
        pairs.counts(labels).stream().map(entry -> comparison(entry._1, entry._2)).toList(),
        pairs.onlyHere(),
        pairs.onlyThere());
  }

  private Comparison.Row comparison(Tuple2<String, String> testSet, GroupedPairs pairs) {
    return new Comparison.Row(
        new TestSet(testSet._1, testSet._2, protocol),
        pairs.total().total(),
        BootstrapDifference.of(pairs, bootstrap));
  }

  /**
   * Counts by dataset and language.
   *
   * @param predictions of each model that was asked about the same utterances
   */
  static List<Tuple2<Tuple2<String, String>, TestSetCounts>> counts(
      List<Dataset<Row>> predictions, List<String> labels) {
    return RowsByUtterance.of(predictions)
        .mapToPair(rows -> new Tuple2<>(testSet(rows.get(0)), rows))
        .aggregateByKey(new TestSetCounts(labels), TestSetCounts::add, TestSetCounts::merge)
        .collect();
  }

  /** Dataset and language of a prediction. */
  static Tuple2<String, String> testSet(Row row) {
    return new Tuple2<>(row.getAs(Schemas.DATASET), row.getAs(Schemas.LANGUAGE));
  }

  private ReportRow row(Tuple2<String, String> testSet, TestSetCounts counts) {
    return ReportRow.of(
        new TestSet(testSet._1, testSet._2, protocol),
        counts.confusion(),
        counts.calibration(),
        bootstrap,
        ledger.verdict(testSet._1, testSet._2, counts));
  }

  static JsonNode tree(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
