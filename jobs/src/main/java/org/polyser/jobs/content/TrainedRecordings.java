package org.polyser.jobs.content;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.polyser.config.InvalidInputException;
import org.polyser.eval.content.ContrastExtractor;
import org.polyser.features.LogMelConfig;
import org.polyser.jobs.spark.FeatureTable;
import org.polyser.jobs.spark.HadoopFiles;
import org.polyser.jobs.spark.Schemas;
import org.polyser.provenance.Fingerprint;
import org.polyser.provenance.FingerprintAccumulator;
import org.polyser.provenance.Provenance;

/**
 * The folder {@code recordings/} of a model: of every utterance that the training heard, those that
 * chose the epoch among them, {@code words} of its content and a hash of its {@code text}. The
 * model's provenance has the fingerprint of the table.
 */
public final class TrainedRecordings {

  /** The fact of a model's provenance that holds the table's fingerprint. */
  public static final String FACT = "seen_recordings_fingerprint";

  static final String WORDS = "words";

  static final StructType COLUMNS =
      new StructType().add(WORDS, BinaryType, false).add(Schemas.TEXT, LongType, true);

  private static final StructType TEXTS =
      new StructType()
          .add(Schemas.UTTERANCE_ID, StringType, false)
          .add(Schemas.TEXT, LongType, true);

  private static final String FOLDER = "/recordings";

  private TrainedRecordings() {}

  /**
   * Writes the table beside a model.
   *
   * @param heard columns {@link Schemas#FEATURES}
   * @param logMel how the features were computed
   * @param aligner folder of the model
   * @return the table's fingerprint, for the model's provenance
   */
  public static Fingerprint write(Dataset<Row> heard, LogMelConfig logMel, String aligner) {
    ContrastExtractor extractor = new ContrastExtractor(logMel);
    heard
        .select(Schemas.TEXT, Schemas.LOG_MEL, Schemas.NUM_FRAMES, Schemas.NUM_MELS)
        .map((MapFunction<Row, Row>) row -> row(row, extractor), Encoders.row(COLUMNS))
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(aligner + FOLDER);
    return fingerprint(table(heard.sparkSession(), aligner));
  }

  private static Row row(Row utterance, ContrastExtractor extractor) {
    return RowFactory.create(
        extractor.of(FeatureTable.matrix(utterance)).words().bytes(),
        TextHash.of(utterance.getAs(Schemas.TEXT)));
  }

  /**
   * Reads the table of a model.
   *
   * @return columns {@link #COLUMNS}; nothing for a model of before there were such tables
   * @throws InvalidInputException if the table is not the one that the training wrote
   */
  public static Optional<Dataset<Row>> read(
      SparkSession spark, String aligner, Provenance provenance) {
    Object written = provenance.facts().get(FACT);
    if (written == null) {
      return Optional.empty();
    }
    String location = aligner + FOLDER;
    if (!HadoopFiles.exists(location)
        || !fingerprint(table(spark, aligner)).sha256().equals(written)) {
      throw new InvalidInputException(
          location + " must be what the training wrote, got something else or nothing");
    }
    return Optional.of(table(spark, aligner));
  }

  /**
   * The utterances whose text was spoken in a recording.
   *
   * @param features columns {@link Schemas#FEATURES}
   * @param recordings columns {@link #COLUMNS}
   * @return {@code utterance_id}, each once
   */
  public static Dataset<Row> utterancesOfTexts(Dataset<Row> features, Dataset<Row> recordings) {
    return features
        .where(col(Schemas.TEXT).isNotNull())
        .select(Schemas.UTTERANCE_ID, Schemas.TEXT)
        .map(
            (MapFunction<Row, Row>)
                row -> RowFactory.create(row.getString(0), TextHash.of(row.getString(1))),
            Encoders.row(TEXTS))
        .join(
            recordings.select(Schemas.TEXT).where(col(Schemas.TEXT).isNotNull()).distinct(),
            Schemas.TEXT)
        .select(Schemas.UTTERANCE_ID)
        .distinct();
  }

  private static Dataset<Row> table(SparkSession spark, String aligner) {
    return spark.read().schema(COLUMNS).parquet(aligner + FOLDER);
  }

  /** The same in whatever order the rows come. */
  private static Fingerprint fingerprint(Dataset<Row> table) {
    return table
        .javaRDD()
        .map(row -> FingerprintAccumulator.EMPTY.plus(Fingerprint.of(bytes(row))))
        .fold(FingerprintAccumulator.EMPTY, FingerprintAccumulator::plus)
        .fingerprint();
  }

  private static byte[][] bytes(Row row) {
    ByteBuffer text = ByteBuffer.allocate(Long.BYTES + 1);
    if (!row.isNullAt(1)) {
      text.put((byte) 1).putLong(row.getLong(1));
    }
    return new byte[][] {row.getAs(WORDS), text.array()};
  }
}
