package org.polyser.jobs.evaluate;

import static org.apache.spark.sql.functions.col;

import com.typesafe.config.Config;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.polyser.config.Rule;
import org.polyser.eval.protocol.UtteranceFacts;
import org.polyser.jobs.spark.FeatureTable;
import org.polyser.jobs.spark.Schemas;
import org.polyser.jobs.spark.UtteranceFilter;

/** What an evaluation is about: utterances, their facts, and the candidate labels. */
final class TestedUtterances {

  private TestedUtterances() {}

  /**
   * The labelled utterances that pass the job's filters, columns {@link Schemas#FEATURES}.
   *
   * @param section {@code polyser.evaluate}
   */
  static Dataset<Row> of(SparkSession spark, Config section) {
    Dataset<Row> features =
        FeatureTable.read(spark, section.getString("input"))
            .where(UtteranceFilter.condition(section).and(col(Schemas.EMOTION).isNotNull()));
    UtteranceFilter.requireSome(features, EvaluateJob.SECTION);
    return features;
  }

  /** The candidates: as configured, else the emotions of the utterances. */
  static List<String> labels(Config section, Dataset<Row> utterances) {
    List<String> given = section.getStringList("labels");
    List<String> labels =
        given.isEmpty()
            ? utterances
                .select(Schemas.EMOTION)
                .distinct()
                .orderBy(Schemas.EMOTION)
                .as(Encoders.STRING())
                .collectAsList()
            : given;
    Rule.require(
        labels.size() > 1, "polyser.evaluate.labels", "must be at least two labels", labels);
    return labels;
  }

  /** What a protocol may know of them. */
  static List<UtteranceFacts> facts(Dataset<Row> utterances) {
    return utterances
        .select(Schemas.UTTERANCE_ID, Schemas.DATASET, Schemas.LANGUAGE, Schemas.SPEAKER)
        .collectAsList()
        .stream()
        .map(
            row ->
                new UtteranceFacts(
                    row.getString(0), row.getString(1), row.getString(2), row.getString(3)))
        .toList();
  }
}
