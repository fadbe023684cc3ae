package org.polyser.jobs.train;

import static org.apache.spark.sql.functions.col;

import com.typesafe.config.Config;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.polyser.jobs.spark.FeatureTable;
import org.polyser.jobs.spark.Schemas;
import org.polyser.jobs.spark.UtteranceFilter;
import org.polyser.training.StageConfig;

/** The labelled utterances that a training may use. */
public final class TrainingUtterances {

  private TrainingUtterances() {}

  /**
   * What any stage asks for and is not of the {@code test} split: what the model is trained on,
   * together with what chooses its epoch.
   *
   * @param section {@code polyser.train}
   * @param chosen what may be trained on besides the section's own filters
   */
  public static Dataset<Row> of(SparkSession spark, Config section, Column chosen) {
    return withStages(spark, section, chosen)
        .where(functions.coalesce(col(Schemas.SPLIT), functions.lit("")).notEqual("test"))
        .drop(FrameShardPartition.STAGES);
  }

  /** What any stage asks for, with a column that says which. */
  static Dataset<Row> withStages(SparkSession spark, Config section, Column chosen) {
    return FeatureTable.read(spark, section.getString("input"))
        .where(UtteranceFilter.condition(section).and(col(Schemas.EMOTION).isNotNull()))
        .where(chosen)
        .withColumn(FrameShardPartition.STAGES, functions.array(stages(section)))
        .where(functions.array_contains(col(FrameShardPartition.STAGES), true));
  }

  /** Whether the filters of each stage let an utterance pass. */
  private static Column[] stages(Config section) {
    return StageConfig.elements(section).stream()
        .map(stage -> UtteranceFilter.condition(stage.withFallback(UtteranceFilter.NONE)))
        .map(passes -> functions.coalesce(passes, functions.lit(false)))
        .toArray(Column[]::new);
  }
}
