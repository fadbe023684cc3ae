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
import org.polyser.aligner.FunctionalsConfig;
import org.polyser.jobs.spark.FeatureTable;
import org.polyser.jobs.spark.Schemas;
import org.polyser.jobs.spark.SpeakerFunctionals;
import org.polyser.jobs.spark.UtteranceFilter;
import org.polyser.training.TrainingConfig;
import org.polyser.training.spark.FrameShards;

/** The labelled utterances that any stage asks for, their frames written where all workers read. */
final class TrainingFrames {

  private static final int UTTERANCES_PER_SHARD = 2000;

  private final SparkSession spark;
  private final Config section;
  private final Column chosen;
  private final FrameShards shards;
  private final TrainingSpeech speech;
  private final FunctionalsConfig functionals;

  /**
   * @param section {@code polyser.train}
   * @param chosen what may be trained on besides the section's own filters
   * @param shards where the frames go
   * @param speech what the frames are
   * @param functionals what is kept beside them
   */
  TrainingFrames(
      SparkSession spark,
      Config section,
      Column chosen,
      FrameShards shards,
      TrainingSpeech speech,
      FunctionalsConfig functionals) {
    this.spark = spark;
    this.section = section;
    this.chosen = chosen;
    this.shards = shards;
    this.speech = speech;
    this.functionals = functionals;
  }

  /**
   * Writes the frames.
   *
   * @return what is trained on, and what is apart
   * @throws org.polyser.config.InvalidInputException if the filters leave nothing
   */
  DevelopmentSplit write(TrainingConfig training) {
    Dataset<Row> features = TrainingUtterances.withStages(spark, section, chosen);
    UtteranceFilter.requireSome(features, "polyser.train");
    return DevelopmentSplit.of(
        writeFrames(features).stream().map(LabelledExample::of).toList(), training);
  }

  /**
   * The index is sorted by utterance, so that partitions change nothing of the training. What must
   * be encoded is spread over all cores.
   */
  private List<Row> writeFrames(Dataset<Row> features) {
    int count = (int) (features.count() / UTTERANCES_PER_SHARD) + 1;
    int tasks = speech.encoder() == null ? 1 : spark.sparkContext().defaultParallelism();
    Dataset<Row> all = FeatureTable.read(spark, section.getString("input")).where(chosen);
    return SpeakerFunctionals.beside(features, all, functionals)
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
