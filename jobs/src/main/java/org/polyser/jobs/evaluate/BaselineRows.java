package org.polyser.jobs.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.polyser.eval.metrics.BootstrapConfig;
import org.polyser.eval.metrics.BootstrapInterval;
import org.polyser.eval.metrics.ClassificationMetrics;
import org.polyser.eval.metrics.GroupedConfusion;
import org.polyser.eval.report.BaselineResult;
import org.polyser.eval.report.TestSet;
import org.polyser.jobs.spark.Schemas;
import scala.Tuple2;

/** Gathers the answers of baselines, of all folds and seeds, by the rows of the report. */
final class BaselineRows {

  private final ArrayList<String> labels;
  private final String protocol;
  private final Map<TestSet, Map<String, GroupedConfusion>> rows = new TreeMap<>();

  BaselineRows(List<String> labels, String protocol) {
    this.labels = new ArrayList<>(labels);
    this.protocol = protocol;
  }

  /**
   * Adds answers.
   *
   * @param baseline its name
   * @param answers of each model that was asked, with a column {@link Schemas#PREDICTION}
   * @param fold of the rows, or empty
   */
  void add(String baseline, List<Dataset<Row>> answers, String fold) {
    for (Tuple2<Tuple2<String, String>, GroupedConfusion> counted : counts(answers)) {
      rows.computeIfAbsent(
              new TestSet(counted._1._1, counted._1._2, protocol, fold),
              key -> new LinkedHashMap<>())
          .computeIfAbsent(baseline, key -> new GroupedConfusion(labels))
          .merge(counted._2);
    }
  }

  private List<Tuple2<Tuple2<String, String>, GroupedConfusion>> counts(
      List<Dataset<Row>> answers) {
    return RowsByUtterance.of(answers.stream().map(BaselineRows::withoutVectors).toList())
        .mapToPair(rows -> new Tuple2<>(Reports.testSet(rows.get(0)), rows))
        .aggregateByKey(new GroupedConfusion(labels), TestSetCounts::addTo, GroupedConfusion::merge)
        .collect();
  }

  private static Dataset<Row> withoutVectors(Dataset<Row> answers) {
    return answers.select(
        Schemas.UTTERANCE_ID,
        Schemas.DATASET,
        Schemas.LANGUAGE,
        Schemas.SPEAKER,
        Schemas.EMOTION,
        Schemas.PREDICTION);
  }

  List<BaselineResult> results(BootstrapConfig bootstrap) {
    return rows.entrySet().stream()
        .flatMap(row -> results(row.getKey(), row.getValue(), bootstrap))
        .toList();
  }

  private static Stream<BaselineResult> results(
      TestSet testSet, Map<String, GroupedConfusion> baselines, BootstrapConfig bootstrap) {
    return baselines.entrySet().stream()
        .map(entry -> result(testSet, entry.getKey(), entry.getValue(), bootstrap));
  }

  private static BaselineResult result(
      TestSet testSet, String name, GroupedConfusion counts, BootstrapConfig bootstrap) {
    BootstrapInterval interval = BootstrapInterval.of(counts, bootstrap);
    double uar = ClassificationMetrics.of(counts.total()).uar();
    return new BaselineResult(testSet, name, uar, interval.low(), interval.high());
  }
}
