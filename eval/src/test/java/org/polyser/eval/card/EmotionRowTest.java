package org.polyser.eval.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.polyser.eval.report.StoredRow;

class EmotionRowTest {

  /** In the first, sad is taken for neutral; in the second, ten times as large, for angry. */
  private static final StoredRow SMALL =
      Planted.row(
          "a", "de", new long[][] {{10, 0, 0, 0}, {0, 9, 1, 0}, {0, 8, 2, 0}, {0, 0, 0, 10}});

  private static final StoredRow LARGE =
      Planted.row(
          "b", "it", new long[][] {{50, 50, 0, 0}, {0, 90, 0, 10}, {70, 0, 30, 0}, {0, 0, 0, 100}});

  private static List<EmotionRow> emotions(StoredRow... rows) {
    return EmotionRow.of(Planted.report("r", "f", List.of(), rows));
  }

  @Test
  void recall_is_the_mean_over_the_test_sets() {
    List<EmotionRow> rows = emotions(SMALL, LARGE);
    assertEquals(Planted.LABELS, rows.stream().map(EmotionRow::label).toList());
    assertEquals(0.75, rows.get(0).recall().mean(), 1e-12);
    assertEquals(0.25, rows.get(2).recall().mean(), 1e-12);
    assertEquals(110, rows.get(2).utterances());
    assertEquals(0.25, rows.get(2).chance(), 1e-12);
  }

  @Test
  void what_it_is_taken_for_weighs_test_sets_alike_and_may_be_nothing() {
    List<EmotionRow> rows = emotions(SMALL, LARGE);
    assertEquals(Optional.of("neutral"), rows.get(2).mistakenFor());
    assertEquals(Optional.of("neutral"), rows.get(0).mistakenFor());
    assertEquals(Optional.empty(), rows.get(3).mistakenFor());
  }

  @Test
  void what_is_not_told_from_chance_is_named_with_its_test_set() {
    EmotionRow sad = emotions(SMALL, LARGE).get(2);
    assertFalse(sad.aboveChance());
    assertEquals(List.of("a (de)", "b (it)"), sad.atChance());
    EmotionRow angry = emotions(SMALL, LARGE).get(0);
    assertTrue(angry.aboveChance());
    assertEquals(List.of(), angry.atChance());
  }

  @Test
  void answers_of_several_models_are_no_more_utterances() {
    long[][] counts = {{30, 0, 0, 0}, {0, 30, 0, 0}, {15, 0, 15, 0}, {0, 0, 0, 30}};
    EmotionRow one = emotions(Planted.row("a", "de", counts, 1)).get(2);
    EmotionRow three = emotions(Planted.row("a", "de", counts, 3)).get(2);
    assertEquals(30, one.utterances());
    assertEquals(10, three.utterances());
    assertEquals(one.recall().mean(), three.recall().mean(), 1e-12);
    assertTrue(three.recall().low() < one.recall().low());
  }

  @Test
  void an_emotion_that_no_utterance_has_has_no_row() {
    StoredRow row =
        Planted.row(
            "a", "de", new long[][] {{1, 0, 0, 0}, {0, 1, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 1}});
    assertEquals(
        List.of("angry", "neutral", "happy"),
        emotions(row).stream().map(EmotionRow::label).toList());
  }
}
