package org.polyser.jobs.content;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;
import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.polyser.eval.content.ContentWords;
import org.polyser.eval.content.ContrastExtractor;
import org.polyser.eval.content.Contrasts;
import org.polyser.eval.content.CopyRule;
import org.polyser.features.LogMelConfig;
import org.polyser.jobs.spark.FeatureTable;
import org.polyser.jobs.spark.Schemas;

/**
 * Finds the utterances of a test that are copies of recordings that a model was trained on, on the
 * executors: two that share a key are a candidate, and {@link CopyRule} decides. Keys have 32 bits,
 * so the work grows with the number of recordings, not with that of pairs.
 */
public final class CopySearch implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String LEVELS = "levels";
  private static final String TESTED = "tested";
  private static final String TRAINED = "trained";
  private static final String KEY = "key";
  private static final String FRAME = "frame";
  private static final String POSITION = "position";
  private static final String OFFSET = "offset";

  private static final StructType TESTED_COLUMNS =
      new StructType().add(Schemas.UTTERANCE_ID, StringType, false).add(LEVELS, BinaryType, false);

  private static final StructType TESTED_KEYS =
      new StructType()
          .add(KEY, IntegerType, false)
          .add(TESTED, LongType, false)
          .add(FRAME, IntegerType, false);

  private static final StructType TRAINED_KEYS =
      new StructType()
          .add(KEY, IntegerType, false)
          .add(TRAINED, LongType, false)
          .add(POSITION, IntegerType, false);

  private final ContrastExtractor extractor;

  /**
   * @param logMel how the features of both sides were computed
   */
  public CopySearch(LogMelConfig logMel) {
    extractor = new ContrastExtractor(logMel);
  }

  /**
   * The copies.
   *
   * @param features columns {@link Schemas#FEATURES}
   * @param recordings columns {@link TrainedRecordings#COLUMNS}
   * @return {@code utterance_id} of the utterances that are copies, each once
   */
  public Dataset<Row> copies(Dataset<Row> features, Dataset<Row> recordings) {
    Dataset<Row> tested =
        features
            .select(Schemas.UTTERANCE_ID, Schemas.LOG_MEL, Schemas.NUM_FRAMES, Schemas.NUM_MELS)
            .map((MapFunction<Row, Row>) this::tested, Encoders.row(TESTED_COLUMNS))
            .withColumn(TESTED, xxhash64(col(Schemas.UTTERANCE_ID)))
            .persist(StorageLevel.MEMORY_AND_DISK());
    Dataset<Row> trained =
        recordings
            .select(TrainedRecordings.WORDS)
            .distinct()
            .withColumn(TRAINED, xxhash64(col(TrainedRecordings.WORDS)));
    return candidates(tested, trained)
        .join(tested, TESTED)
        .join(trained, TRAINED)
        .filter((FilterFunction<Row>) this::isCopy)
        .select(Schemas.UTTERANCE_ID)
        .distinct();
  }

  private Row tested(Row row) {
    return RowFactory.create(
        row.getAs(Schemas.UTTERANCE_ID), extractor.of(FeatureTable.matrix(row)).levels());
  }

  /** Pairs that share a key, and how one would lie over the other. */
  private Dataset<Row> candidates(Dataset<Row> tested, Dataset<Row> trained) {
    return tested
        .flatMap((FlatMapFunction<Row, Row>) this::testedKeys, Encoders.row(TESTED_KEYS))
        .join(
            trained.flatMap(
                (FlatMapFunction<Row, Row>) CopySearch::trainedKeys, Encoders.row(TRAINED_KEYS)),
            KEY)
        .select(
            col(TESTED),
            col(TRAINED),
            col(FRAME).minus(col(POSITION).multiply(extractor.hop())).as(OFFSET))
        .distinct();
  }

  private Iterator<Row> testedKeys(Row row) {
    long tested = row.<Long>getAs(TESTED);
    return contrasts(row).keys().stream()
        .map(key -> RowFactory.create(key.bits(), tested, key.frame()))
        .iterator();
  }

  private static Iterator<Row> trainedKeys(Row row) {
    long trained = row.<Long>getAs(TRAINED);
    return new ContentWords(row.getAs(TrainedRecordings.WORDS))
        .keys().stream()
            .map(key -> RowFactory.create(key.bits(), trained, key.position()))
            .iterator();
  }

  private boolean isCopy(Row pair) {
    ContentWords trained = new ContentWords(pair.getAs(TrainedRecordings.WORDS));
    return CopyRule.isCopy(contrasts(pair), trained, pair.<Integer>getAs(OFFSET));
  }

  private Contrasts contrasts(Row row) {
    return new Contrasts(row.getAs(LEVELS), extractor.hop());
  }
}
