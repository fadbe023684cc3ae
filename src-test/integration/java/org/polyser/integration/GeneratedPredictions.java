package org.polyser.integration;

import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.polyser.eval.report.JsonReportWriter;
import org.polyser.jobs.evaluate.Reports;
import org.polyser.jobs.spark.Cells;
import org.polyser.jobs.spark.Schemas;
import org.polyser.provenance.Fingerprint;
import org.polyser.provenance.Provenance;
import org.polyser.store.StoredAligner;
import org.polyser.training.TrainingHistory;

/**
 * A report of predictions that nobody made: five to nine of ten are right, as the speaker is, in
 * four datasets. Arguments: predictions, speakers, partitions, the file of the report.
 */
public final class GeneratedPredictions {

  static final List<String> LABELS = List.of("angry", "happy", "neutral", "sad");

  private static final List<String> LANGUAGES = List.of("de", "en", "it", "zh");

  private GeneratedPredictions() {}

  public static void main(String[] args) throws IOException {
    try (SparkSession spark = SparkSession.builder().appName("aggregation").getOrCreate()) {
      long count = Long.parseLong(args[0]);
      int speakers = Integer.parseInt(args[1]);
      Dataset<Row> predictions = of(spark, count, speakers, Integer.parseInt(args[2]));
      Files.writeString(Path.of(args[3]), report(predictions));
    }
  }

  private static String report(Dataset<Row> predictions) {
    Provenance provenance =
        new Provenance(
            "aligner", 1, "test", "run", 1L, Fingerprint.of("x"), Map.of(), List.of(), Map.of());
    StoredAligner aligner =
        new StoredAligner(
            null, null, "none", Optional.empty(), new TrainingHistory(List.of()), provenance);
    Reports reports = new Reports(ConfigFactory.load(), aligner, LABELS, Map.of());
    return new JsonReportWriter().write(reports.of(predictions, "{}"));
  }

  private static Dataset<Row> of(SparkSession spark, long count, int speakers, int partitions) {
    JavaRDD<Row> rows =
        spark.range(0, count, 1, partitions).javaRDD().map(id -> prediction(id, speakers));
    return spark.createDataFrame(rows, Schemas.PREDICTIONS);
  }

  /** Dataset, label, speaker and outcome are digits of the number in turn. */
  private static Row prediction(long id, int speakers) {
    int set = (int) (id % 4);
    int truth = (int) (id / 4 % 4);
    int speaker = (int) (id / 160 % speakers);
    boolean right = id / 16 % 10 < 5 + speaker % 5;
    String prediction = LABELS.get(right ? truth : (truth + 1) % 4);
    return RowFactory.create(
        "u/" + id,
        "set" + set,
        LANGUAGES.get(set),
        "speaker" + speaker,
        LABELS.get(truth),
        prediction,
        Cells.of(Map.of(prediction, 0.4 + id % 600 / 1000.0)));
  }
}
