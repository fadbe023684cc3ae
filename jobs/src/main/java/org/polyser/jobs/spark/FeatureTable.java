package org.polyser.jobs.spark;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.polyser.aligner.Utterance;
import org.polyser.features.FeatureMatrix;
import org.polyser.features.LogMelConfig;
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
  private static final long MAX_OPEN_FILES = 16;

  /**
   * Half-precision features do not shrink with Snappy, Spark's default, and by a fifth with
   * Zstandard, which takes longer than to compute them: they are stored as they are, unless the
   * user asks for a codec by this setting of Spark.
   */
  private static final String CODEC = "spark.sql.parquet.compression.codec";

  /**
   * Rows are large and no two features are alike: a dictionary and statistics of them cost time and
   * find nothing, and pages and row groups are looked at after every few rows, not after every
   * hundred, so that a writer holds megabytes and not gigabytes.
   */
  private static final Map<String, String> PARQUET =
      Map.of(
          "parquet.enable.dictionary#" + Schemas.LOG_MEL,
          "false",
          "parquet.page.size.row.check.min",
          "4",
          "parquet.page.size.row.check.max",
          "16",
          "parquet.block.size.row.check.min",
          "4",
          "parquet.block.size.row.check.max",
          "16",
          "parquet.block.size",
          String.valueOf(32 << 20));

  private FeatureTable() {}

  /**
   * Writes accepted rows to {@code data/}, in one pass: a task keeps the files of several datasets
   * and languages open instead of sorting its rows by them.
   */
  public static void write(Dataset<Row> features, String folder) {
    features.sparkSession().conf().set("spark.sql.maxConcurrentOutputFileWriters", MAX_OPEN_FILES);
    features
        .write()
        .options(PARQUET)
        .option("compression", features.sparkSession().conf().get(CODEC, "uncompressed"))
        .partitionBy(Schemas.DATASET, Schemas.LANGUAGE)
        .parquet(folder + DATA);
  }

  /** Writes rejected rows to {@code rejected/}, without features. */
  public static void writeRejected(Dataset<Row> rejected, String folder) {
    rejected.drop(Schemas.LOG_MEL).coalesce(1).write().parquet(folder + REJECTED);
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

  /** The utterance of a row, with its functionals where they lie beside it. */
  public static Utterance utterance(Row row) {
    return new Utterance(matrix(row), SpeakerFunctionals.of(row));
  }
}
