package org.polyser.eval.card;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.polyser.eval.report.StoredReport;
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
  void figures_are_those_of_the_report() {
    List<EmotionRow> rows = emotions(SMALL, LARGE);
    assertEquals(Planted.LABELS, rows.stream().map(EmotionRow::label).toList());
    assertEquals(60.0 / 110, rows.get(0).figures().recall(), 1e-12);
    assertEquals(70.0 / 330, rows.get(0).figures().falseAlarms(), 1e-12);
    assertEquals(110, rows.get(2).figures().n());
    assertEquals(0.25, rows.get(2).chance(), 1e-12);
  }

  @Test
  void what_it_is_taken_for_counts_all_answers_and_may_be_nothing() {
    List<EmotionRow> rows = emotions(SMALL, LARGE);
    assertEquals(Optional.of("angry"), rows.get(2).mistakenFor());
    assertEquals(Optional.of("neutral"), rows.get(0).mistakenFor());
    assertEquals(Optional.empty(), rows.get(3).mistakenFor());
  }

  @Test
  void it_is_above_chance_where_its_interval_is() {
    assertTrue(emotions(SMALL, LARGE).get(0).aboveChance());
    assertFalse(emotions(SMALL, LARGE).get(2).aboveChance());
  }

  @Test
  void the_lowest_recall_is_that_of_one_of_several_test_sets() {
    EmotionAnswers lowest = emotions(SMALL, LARGE).get(2).lowest().orElseThrow();
    assertEquals("a (de)", lowest.testSet());
    assertEquals(0.2, lowest.recall(), 1e-12);
    assertEquals(Optional.empty(), emotions(SMALL).get(2).lowest());
  }

  @Test
  void a_report_that_does_not_say_has_none() {
    StoredReport report = Planted.report("r", "f", List.of(), SMALL);
    assertEquals(
        List.of(), EmotionRow.of(new StoredReport(report.rows(), List.of(), report.provenance())));
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
