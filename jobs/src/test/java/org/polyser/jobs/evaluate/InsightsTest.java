package org.polyser.jobs.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polyser.eval.report.HardUtterance;
import org.polyser.eval.report.PageConfig;
import org.polyser.jobs.spark.Cells;
import org.polyser.jobs.spark.Schemas;

class InsightsTest {

  private static final int UTTERANCES = 100;

  private static SparkSession spark;
  private static Dataset<Row> predictions;

  @BeforeAll
  static void start() {
    spark =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 1)
            .getOrCreate();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < UTTERANCES; i++) {
      rows.add(prediction(i, 0.01 * i));
    }
    predictions = spark.createDataFrame(rows, Schemas.PREDICTIONS);
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void theHardestHaveTheLeastProbabilityOfTheTruth(int partitions) {
    List<HardUtterance> hardest = HardestUtterances.of(predictions.repartition(partitions), 3);
    assertEquals(
        List.of("d/000", "d/001", "d/002"),
        hardest.stream().map(HardUtterance::utteranceId).toList());
    assertEquals(new HardUtterance("d/002", "d", "de", "sad", "angry", 0.02, 0.98), hardest.get(2));
  }

  @Test
  void anUtteranceThatSeveralModelsAnsweredStandsOnceWithTheWorstAnswer() {
    Dataset<Row> other =
        spark.createDataFrame(List.of(prediction(1, 0.5), prediction(5, 0)), Schemas.PREDICTIONS);
    List<HardUtterance> hardest = HardestUtterances.of(predictions.union(other), 3);
    assertEquals(
        List.of("d/000", "d/005", "d/001"),
        hardest.stream().map(HardUtterance::utteranceId).toList());
    assertEquals(0.01, hardest.get(2).probability());
  }

  @Test
  void theSampleIsTheSameInAnyPartitionsAndAnotherWithAnotherSeed() {
    List<String> sample = sample(1, 1);
    assertEquals(30, new HashSet<>(sample).size());
    assertEquals(sample, sample(4, 1));
    assertNotEquals(sample, sample(1, 2));
  }

  private static List<String> sample(int partitions, long seed) {
    return EmbeddingMaps.sample(predictions.repartition(partitions), new PageConfig(0, 30, seed));
  }

  private static Row prediction(int index, double truth) {
    return RowFactory.create(
        "d/%03d".formatted(index),
        "d",
        "de",
        null,
        "sad",
        "angry",
        Cells.of(Map.of("sad", truth, "angry", 1 - truth)));
  }
}
