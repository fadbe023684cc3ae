package org.polyser.jobs.spark;

import static org.apache.spark.sql.functions.col;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.polyser.aligner.FunctionalsConfig;
import org.polyser.features.FeatureMatrix;
import org.polyser.functionals.FunctionalSet;
import org.polyser.functionals.FunctionalsNormalisation;
import org.polyser.functionals.SpeakerRanks;

class SpeakerFunctionalsTest {

  private static final int MELS = 8;
  private static final FunctionalsConfig BY_SPEAKER =
      new FunctionalsConfig(FunctionalSet.PROSODIC, FunctionalsNormalisation.SPEAKER, List.of());

  private static SparkSession spark;
  private static Dataset<Row> heard;

  /** Nine utterances of Ann in two datasets of that name, and nine of one channel of a call. */
  @BeforeAll
  static void start() {
    spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 3)
            .getOrCreate();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      rows.add(row("ann-" + i, "one", "ann", "ann.wav", 0, i));
      rows.add(row("other-ann-" + i, "two", "ann", "ann.wav", 0, 100 + i));
      rows.add(row("caller-" + i, "calls", null, "call.wav", 0, 200 + i));
    }
    rows.add(row("agent", "calls", null, "call.wav", 1, 300));
    heard = spark.createDataFrame(rows, Schemas.FEATURES).repartition(3);
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private static FeatureMatrix logMel(int seed) {
    Random random = new Random(seed);
    float[] values = new float[40 * MELS];
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextInt(64) / 16f;
    }
    return new FeatureMatrix(values, 40, MELS);
  }

  private static Row row(
      String id, String dataset, String speaker, String recording, int channel, int seed) {
    return RowFactory.create(
        id,
        dataset,
        "en",
        recording,
        channel,
        0.0,
        null,
        speaker,
        null,
        null,
        null,
        Map.of(),
        40,
        MELS,
        logMel(seed).toHalfPrecision(),
        RowFactory.create(Schemas.OK, ""));
  }

  private static float[] of(String id, Dataset<Row> utterances) {
    return SpeakerFunctionals.of(
        utterances.where(col(Schemas.UTTERANCE_ID).equalTo(id)).collectAsList().get(0));
  }

  private static float[] expected(int firstSeed, int which) {
    List<float[]> functionals = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      functionals.add(FunctionalSet.PROSODIC.of(logMel(firstSeed + i)));
    }
    return SpeakerRanks.normalised(functionals)[which];
  }

  @Test
  void a_voice_is_a_speaker_of_a_dataset_or_a_channel_of_a_recording() {
    Dataset<Row> told = SpeakerFunctionals.beside(heard, heard, BY_SPEAKER);
    assertArrayEquals(expected(0, 4), of("ann-4", told), 0);
    assertArrayEquals(expected(100, 4), of("other-ann-4", told), 0);
    assertArrayEquals(expected(200, 4), of("caller-4", told), 0);
    assertArrayEquals(new float[FunctionalSet.PROSODIC.width()], of("agent", told), 0);
    assertEquals(28, told.count());
  }

  @Test
  void all_that_a_speaker_says_counts_and_only_the_utterances_asked_for_come_back() {
    Dataset<Row> asked = heard.where(col(Schemas.UTTERANCE_ID).isin("ann-1", "ann-7"));
    Dataset<Row> told = SpeakerFunctionals.beside(asked, heard, BY_SPEAKER);
    assertEquals(2, told.count());
    assertArrayEquals(expected(0, 7), of("ann-7", told), 0);
  }

  @Test
  void an_aligner_that_asks_for_nothing_is_told_nothing() {
    assertSame(heard, SpeakerFunctionals.beside(heard, heard, FunctionalsConfig.NONE));
    assertArrayEquals(new float[0], of("ann-1", heard), 0);
  }
}
