package org.polyser.jobs.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.polyser.features.FeatureMatrix;
import org.polyser.features.LogMelConfig;
import org.polyser.provenance.Fingerprint;
import org.polyser.provenance.FingerprintAccumulator;
import org.polyser.provenance.Provenance;

/**
 * A features folder: {@code data/dataset=…/language=…/} and {@code rejected/} in Parquet, and
 * {@code provenance.json}.
 */
public final class FeatureTable {

  /** What the provenance of a features folder calls it. */
  public static final String ARTEFACT = "features";

  /** Version of the folder's layout and columns. */
  public static final int FORMAT_VERSION = 1;

  private static final String DATA = "/data";
  private static final String REJECTED = "/rejected";
  private static final Column ACCEPTED =
      col(Schemas.STATUS + "." + Schemas.CODE).equalTo(Schemas.OK);

  private FeatureTable() {}

  /** Writes accepted rows to {@code data/}, the others to {@code rejected/}. */
  public static void write(Dataset<Row> features, String folder) {
    features
        .where(ACCEPTED)
        .write()
        .partitionBy(Schemas.DATASET, Schemas.LANGUAGE)
        .parquet(folder + DATA);
    features
        .where(functions.not(ACCEPTED))
        .drop(Schemas.LOG_MEL)
        .write()
        .parquet(folder + REJECTED);
  }

  /**
   * Reads the accepted rows.
   *
   * @return columns {@link Schemas#FEATURES}, the partition columns last
   * @throws org.polyser.config.InvalidInputException if the folder holds another artefact or format
   */
  public static Dataset<Row> read(SparkSession spark, String folder) {
    provenance(folder);
    return spark.read().schema(Schemas.FEATURES).parquet(folder + DATA);
  }

  /** The provenance of a features folder. */
  public static Provenance provenance(String folder) {
    return Artefact.read(folder, ARTEFACT, FORMAT_VERSION);
  }

  /** How the features of a folder were computed. */
  public static LogMelConfig logMel(String folder) {
    Config section = ConfigFactory.parseMap(provenance(folder).configuration());
    return LogMelConfig.from(section.atPath("polyser.featurize"));
  }

  /** The features of a row. */
  public static FeatureMatrix matrix(Row row) {
    return FeatureMatrix.ofHalfPrecision(
        row.getAs(Schemas.LOG_MEL), row.getAs(Schemas.NUM_FRAMES), row.getAs(Schemas.NUM_MELS));
  }

  /** The same for the same rows in whatever order and partitions. */
  public static Fingerprint fingerprint(Dataset<Row> features) {
    Column row =
        concat_ws(
            "\t",
            col(Schemas.UTTERANCE_ID),
            col(Schemas.STATUS + "." + Schemas.CODE),
            coalesce(hex(col(Schemas.LOG_MEL)), lit("")));
    return features
        .select(sha2(row, 256))
        .as(Encoders.STRING())
        .javaRDD()
        .map(sha -> FingerprintAccumulator.EMPTY.plus(new Fingerprint(sha)))
        .fold(FingerprintAccumulator.EMPTY, FingerprintAccumulator::plus)
        .fingerprint();
  }
}
