package org.polyser.jobs.train;

import static org.apache.spark.sql.functions.col;

import com.typesafe.config.Config;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.polyser.jobs.spark.FeatureTable;
import org.polyser.jobs.spark.Schemas;
import org.polyser.jobs.spark.UtteranceFilter;
import org.polyser.training.StageConfig;
import org.polyser.training.TrainingConfig;
import org.polyser.training.spark.FrameShards;

/** The labelled utterances that any stage asks for, their frames written where all workers read. */
final class TrainingFrames {

  private static final int UTTERANCES_PER_SHARD = 2000;

  private final SparkSession spark;
  private final Config section;
  private final FrameShards shards;
  private final TrainingSpeech speech;

  /**
   * @param section {@code polyser.train}
   * @param shards where the frames go
   * @param speech what the frames are
   */
  TrainingFrames(SparkSession spark, Config section, FrameShards shards, TrainingSpeech speech) {
    this.spark = spark;
    this.section = section;
    this.shards = shards;
    this.speech = speech;
  }

  /**
   * Writes the frames.
   *
   * @return what is trained on, and what is apart
   * @throws org.polyser.config.InvalidInputException if the filters leave nothing
   */
  DevelopmentSplit write(TrainingConfig training) {
    Dataset<Row> features = features();
    UtteranceFilter.requireSome(features, "polyser.train");
    return DevelopmentSplit.of(
        writeFrames(features).stream().map(LabelledExample::of).toList(), training);
  }

  /** What the training hears: the utterances to train on, and those that choose the epoch. */
  Dataset<Row> heard() {
    return features().where(col(Schemas.SPLIT).isNull().or(col(Schemas.SPLIT).notEqual("test")));
  }

  private Dataset<Row> features() {
    return FeatureTable.read(spark, section.getString("input"))
        .where(UtteranceFilter.condition(section).and(col(Schemas.EMOTION).isNotNull()))
        .withColumn(FrameShardPartition.STAGES, functions.array(stages()))
        .where(functions.array_contains(col(FrameShardPartition.STAGES), true));
  }

  /** Whether the filters of each stage let an utterance pass. */
  private Column[] stages() {
    return StageConfig.elements(section).stream()
        .map(stage -> UtteranceFilter.condition(stage.withFallback(UtteranceFilter.NONE)))
        .map(passes -> functions.coalesce(passes, functions.lit(false)))
        .toArray(Column[]::new);
  }

  /**
   * The index is sorted by utterance, so that partitions change nothing of the training. What must
   * be encoded is spread over all cores.
   */
  private List<Row> writeFrames(Dataset<Row> features) {
    int count = (int) (features.count() / UTTERANCES_PER_SHARD) + 1;
    int tasks = speech.encoder() == null ? 1 : spark.sparkContext().defaultParallelism();
    return features
        .repartition(Math.max(count, tasks), col(Schemas.UTTERANCE_ID))
        .sortWithinPartitions(Schemas.UTTERANCE_ID)
        .mapPartitions(
            new FrameShardPartition(shards, speech), Encoders.row(FrameShardPartition.INDEX))
        .collectAsList()
        .stream()
        .sorted(Comparator.comparing(row -> row.<String>getAs(Schemas.UTTERANCE_ID)))
        .toList();
  }
}
