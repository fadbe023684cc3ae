package org.polyser.jobs.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.junit.jupiter.api.Test;
import org.polyser.eval.metrics.BootstrapConfig;
import org.polyser.eval.metrics.BootstrapInterval;
import org.polyser.eval.metrics.ConfusionMatrix;
import org.polyser.eval.metrics.ResamplingUnit;
import org.polyser.jobs.spark.Cells;
import org.polyser.jobs.spark.Schemas;

class TestSetCountsTest {

  private static final List<String> LABELS = List.of("angry", "sad");

  @Test
  void countsTruthPredictionSpeakerAndConfidence() {
    TestSetCounts counts =
        new TestSetCounts(LABELS)
            .add(List.of(prediction("d/1", "sad", "sad", 0.75)))
            .add(List.of(prediction("d/1", "sad", "angry", 0.5)))
            .add(List.of(prediction(null, "angry", "angry", 1)));
    assertEquals(
        ConfusionMatrix.of(LABELS, new long[][] {{1, 0}, {1, 1}}), counts.confusion().total());
    assertEquals(Set.of("d/1"), counts.confusion().speakers().keySet());
    assertEquals(1, counts.confusion().withoutSpeaker().total());
    assertEquals(3, counts.calibration().total());
    assertEquals((0.25 + 0.5 + 0) / 3, counts.calibration().ece(), 1e-9);
  }

  @Test
  void answersOfSeveralModelsToOneUtteranceAreAllCounted() {
    TestSetCounts counts =
        new TestSetCounts(LABELS)
            .add(List.of(prediction(null, "sad", "sad", 1), prediction(null, "sad", "angry", 0.5)));
    assertEquals(
        ConfusionMatrix.of(LABELS, new long[][] {{0, 0}, {1, 1}}), counts.confusion().total());
    assertEquals(2, counts.calibration().total());
    BootstrapConfig bootstrap = new BootstrapConfig(100, 0.9, 1);
    assertEquals(
        new BootstrapInterval(0.5, 0.5, 0.9, ResamplingUnit.UTTERANCE, 1),
        BootstrapInterval.of(counts.confusion(), bootstrap));
  }

  @Test
  void mergedPartsAreTheWholeInWhateverOrder() {
    List<Row> rows = new ArrayList<>();
    Random random = new Random(1);
    for (int i = 0; i < 100; i++) {
      String speaker = i % 5 == 0 ? null : "d/" + i % 3;
      String truth = LABELS.get(random.nextInt(2));
      String prediction = LABELS.get(random.nextInt(2));
      rows.add(prediction(speaker, truth, prediction, 0.5 + random.nextDouble() / 2));
    }
    TestSetCounts whole = counts(rows);
    TestSetCounts merged =
        counts(rows.subList(70, 100))
            .merge(counts(List.of()))
            .merge(counts(rows.subList(0, 1)))
            .merge(counts(rows.subList(1, 70)));
    assertEquals(whole.confusion().total(), merged.confusion().total());
    assertEquals(whole.confusion().speakers(), merged.confusion().speakers());
    assertEquals(whole.confusion().withoutSpeaker(), merged.confusion().withoutSpeaker());
    assertEquals(whole.calibration().ece(), merged.calibration().ece(), 0);
  }

  private static TestSetCounts counts(List<Row> rows) {
    TestSetCounts counts = new TestSetCounts(LABELS);
    rows.forEach(row -> counts.add(List.of(row)));
    return counts;
  }

  private static Row prediction(
      String speaker, String truth, String prediction, double confidence) {
    String other = LABELS.get(1 - LABELS.indexOf(prediction));
    Object[] values = {
      "id",
      "d",
      "de",
      speaker,
      truth,
      prediction,
      Cells.of(Map.of(prediction, confidence, other, 1 - confidence))
    };
    return new GenericRowWithSchema(values, Schemas.PREDICTIONS);
  }
}
