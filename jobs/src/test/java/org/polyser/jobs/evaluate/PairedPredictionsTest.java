package org.polyser.jobs.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.polyser.config.InvalidInputException;
import org.polyser.eval.metrics.BootstrapConfig;
import org.polyser.eval.metrics.BootstrapInterval;
import org.polyser.eval.metrics.GroupedConfusion;
import org.polyser.eval.metrics.GroupedPairs;
import org.polyser.eval.metrics.ResamplingUnit;
import org.polyser.eval.report.Comparison.Unpaired;
import org.polyser.jobs.spark.Cells;
import org.polyser.jobs.spark.Schemas;
import scala.Tuple2;

class PairedPredictionsTest {

  private static final List<String> LABELS = List.of("angry", "sad");

  private static SparkSession spark;

  @BeforeAll
  static void startSpark() {
    spark = TestSpark.start();
  }

  @AfterAll
  static void stopSpark() {
    spark.stop();
  }

  @Test
  void utterancesArePairedByIdAndTheRestIsCountedAndNamed() {
    List<Row> here = new ArrayList<>();
    List<Row> there = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String truth = LABELS.get(i % 2);
      here.add(0, prediction(i, truth, "angry"));
      if (i != 3 && i != 14) {
        there.add(prediction(i, truth, i < 10 ? "angry" : "sad"));
      }
    }
    for (int i = 30; i < 35; i++) {
      there.add(prediction(i, "sad", "sad"));
    }
    try (PairedPredictions pairs = PairedPredictions.of(table(here), table(there))) {
      assertEquals(new Unpaired(2, List.of("d/03", "d/14")), pairs.onlyHere());
      assertEquals(new Unpaired(5, List.of("d/30", "d/31", "d/32")), pairs.onlyThere());
      List<Tuple2<Tuple2<String, String>, GroupedPairs>> counts = pairs.counts(LABELS);
      assertEquals(new Tuple2<>("d", "de"), counts.get(0)._1);
      GroupedPairs paired = counts.get(0)._2;
      assertEquals(18, paired.total().total());
      assertEquals(3, paired.speakers().size());
      assertEquals(0.5, paired.total().firstUar(), 1e-12);
      assertEquals((5.0 / 9 + 5.0 / 9) / 2, paired.total().secondUar(), 1e-12);
    }
  }

  @Test
  void anotherTruthIsRefused() {
    Dataset<Row> here = table(List.of(prediction(1, "sad", "sad"), prediction(2, "sad", "sad")));
    Dataset<Row> there = table(List.of(prediction(1, "sad", "sad"), prediction(2, "angry", "sad")));
    assertEquals(
        "polyser.evaluate.compare must hold the same emotions, got others for 1 utterances such as"
            + " d/02",
        refusal(here, there));
  }

  @Test
  void nothingInCommonIsRefused() {
    Dataset<Row> here = table(List.of(prediction(1, "sad", "sad")));
    Dataset<Row> there = table(List.of(prediction(2, "sad", "sad")));
    assertEquals(
        "polyser.evaluate.compare must share utterances with this report, got none",
        refusal(here, there));
  }

  @Test
  void severalAnswersOfTheOtherReportToOneUtteranceAreRefused() {
    Dataset<Row> here = table(List.of(prediction(1, "sad", "sad"), prediction(2, "sad", "sad")));
    Dataset<Row> there = here.union(table(List.of(prediction(2, "sad", "angry"))));
    assertEquals(
        "polyser.evaluate.compare must hold one prediction an utterance, got several for 1"
            + " utterances such as d/02",
        refusal(here, there));
  }

  @Test
  void answersOfSeveralModelsAreBroughtTogetherByUtterance() {
    Dataset<Row> one = table(List.of(prediction(1, "sad", "sad"), prediction(2, "sad", "sad")));
    Dataset<Row> other = table(List.of(prediction(2, "sad", "sad"), prediction(1, "sad", "angry")));
    GroupedConfusion counts =
        Reports.counts(List.of(one, other), List.of("angry", "sad")).get(0)._2.confusion();
    assertEquals(4, counts.total().total());
    BootstrapInterval interval =
        BootstrapInterval.of(counts, new BootstrapConfig(1000, 0.9, 1)); // of speakers 1 and 2
    assertEquals(new BootstrapInterval(0.5, 1, 0.9, ResamplingUnit.SPEAKER, 2), interval);
    assertEquals(2, RowsByUtterance.of(List.of(one, other)).count());
    assertEquals(2, RowsByUtterance.of(List.of(one, other)).first().size());
    assertEquals(1, RowsByUtterance.of(List.of(one)).first().size());
  }

  private static String refusal(Dataset<Row> here, Dataset<Row> there) {
    return assertThrows(InvalidInputException.class, () -> PairedPredictions.of(here, there))
        .getMessage();
  }

  private static Row prediction(int id, String truth, String prediction) {
    return RowFactory.create(
        "d/%02d".formatted(id),
        "d",
        "de",
        "d/" + id % 3,
        truth,
        prediction,
        Cells.of(Map.of(prediction, 1.0)));
  }

  private static Dataset<Row> table(List<Row> rows) {
    return spark.createDataFrame(rows, Schemas.PREDICTIONS);
  }
}
