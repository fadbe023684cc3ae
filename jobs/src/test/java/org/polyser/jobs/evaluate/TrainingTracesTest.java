package org.polyser.jobs.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.config.InvalidInputException;
import org.polyser.eval.protocol.Traces;
import org.polyser.features.FeatureMatrix;
import org.polyser.features.LogMelConfig;
import org.polyser.jobs.content.TrainedRecordings;
import org.polyser.jobs.spark.Schemas;
import org.polyser.jobs.spark.SeenFacts;
import org.polyser.provenance.Fingerprint;
import org.polyser.provenance.Provenance;
import org.polyser.store.StoredAligner;
import org.polyser.training.TrainingHistory;
import scala.Tuple2;

class TrainingTracesTest {

  private static final LogMelConfig LOG_MEL = new LogMelConfig(16_000, 400, 160, 80, 0, 8000);

  private static final StructType COLUMNS =
      new StructType()
          .add(Schemas.UTTERANCE_ID, DataTypes.StringType)
          .add(Schemas.DATASET, DataTypes.StringType)
          .add(Schemas.LANGUAGE, DataTypes.StringType)
          .add(Schemas.SPEAKER, DataTypes.StringType)
          .add(Schemas.TEXT, DataTypes.StringType)
          .add(Schemas.LOG_MEL, DataTypes.BinaryType)
          .add(Schemas.NUM_FRAMES, DataTypes.IntegerType)
          .add(Schemas.NUM_MELS, DataTypes.IntegerType);

  private static SparkSession spark;

  @TempDir private Path folder;

  @BeforeAll
  static void startSpark() {
    spark = TestSpark.start();
  }

  @AfterAll
  static void stopSpark() {
    spark.stop();
  }

  @Test
  void copiesAndTextsAreCountedUnderOtherNames() {
    Fingerprint written = write(List.of(row("a/1", "s", "Yes, sir.", 1), row("a/2", "s", null, 2)));
    List<Row> tested = new ArrayList<>();
    tested.add(row("b/1", "x", null, 1));
    tested.add(row("b/2", "x", "yes sir", 11));
    tested.add(row("b/3", "y", "no", 12));
    tested.add(row("b/4", null, null, 2));
    Map<Tuple2<String, String>, Traces> traces =
        TrainingTraces.of(table(tested), folder.toString(), aligner(written));
    assertEquals(
        Map.of(
            new Tuple2<>("d", "de"),
            new Traces(4, 2, 1, Set.copyOf(SeenFacts.hashes(List.of("x"))))),
        traces);
  }

  @Test
  void aModelThatDoesNotSayLeavesNoTraces() {
    StoredAligner older = aligner(Map.of());
    assertTrue(
        TrainingTraces.of(table(List.of(row("b", "x", null, 1))), folder.toString(), older)
            .isEmpty());
  }

  @Test
  void anotherTableIsRefused() {
    Fingerprint written = write(List.of(row("a", "s", null, 1)));
    write(List.of(row("a", "s", null, 2)));
    Dataset<Row> tested = table(List.of(row("b", "x", null, 1)));
    assertEquals(
        folder + "/recordings must be what the training wrote, got something else or nothing",
        assertThrows(
                InvalidInputException.class,
                () -> TrainingTraces.of(tested, folder.toString(), aligner(written)))
            .getMessage());
  }

  private Fingerprint write(List<Row> heard) {
    return TrainedRecordings.write(table(heard), LOG_MEL, folder.toString());
  }

  private static StoredAligner aligner(Fingerprint recordings) {
    return aligner(Map.of(TrainedRecordings.FACT, recordings.sha256()));
  }

  private static StoredAligner aligner(Map<String, Object> facts) {
    Provenance provenance =
        new Provenance(
            "aligner", 1, "test", "run", 1L, Fingerprint.of("x"), Map.of(), List.of(), facts);
    return new StoredAligner(
        null, LOG_MEL, "none", Optional.empty(), new TrainingHistory(List.of()), provenance);
  }

  private static Dataset<Row> table(List<Row> rows) {
    return spark.createDataFrame(rows, COLUMNS);
  }

  /** Log energies that wander, as those of speech do; the same seed sounds the same. */
  private static Row row(String id, String speaker, String text, int seed) {
    Random random = new Random(seed);
    float[] values = new float[250 * 80];
    for (int i = 0; i < values.length; i++) {
      float before = i < 80 ? -2 : values[i - 80];
      values[i] = (float) (-0.2 + 0.9 * before + 0.3 * random.nextGaussian());
    }
    byte[] halves = new FeatureMatrix(values, 250, 80).toHalfPrecision();
    return RowFactory.create(id, "d", "de", speaker, text, halves, 250, 80);
  }
}
