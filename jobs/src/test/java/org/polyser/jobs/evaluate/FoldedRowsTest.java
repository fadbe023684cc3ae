package org.polyser.jobs.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.junit.jupiter.api.Test;
import org.polyser.eval.metrics.BootstrapConfig;
import org.polyser.eval.protocol.ContaminationLedger;
import org.polyser.eval.protocol.ContaminationLedger.Seen;
import org.polyser.eval.protocol.Fold;
import org.polyser.eval.protocol.FoldedProtocol;
import org.polyser.eval.protocol.SpeakerLeak;
import org.polyser.eval.protocol.UtteranceChoice;
import org.polyser.eval.protocol.UtteranceChoice.Field;
import org.polyser.eval.protocol.UtteranceFacts;
import org.polyser.eval.report.ReportRow;
import org.polyser.eval.report.TestSet;
import org.polyser.jobs.spark.Cells;
import org.polyser.jobs.spark.Schemas;
import org.polyser.jobs.spark.SeenFacts;
import scala.Tuple2;

class FoldedRowsTest {

  private static final List<String> LABELS = List.of("angry", "sad");
  private static final Tuple2<String, String> TEST_SET = new Tuple2<>("d", "de");
  private static final BootstrapConfig BOOTSTRAP = new BootstrapConfig(100, 0.9, 1);

  private static final List<UtteranceFacts> FACTS =
      List.of(
          new UtteranceFacts("1", "d", "de", "x"),
          new UtteranceFacts("2", "d", "de", "x"),
          new UtteranceFacts("3", "d", "de", "y"),
          new UtteranceFacts("4", "d", "de", "y"));

  private final FoldedRows pooled =
      new FoldedRows(new FoldedProtocol.SpeakerIndependent(2, 1), LABELS);
  private final FoldedRows apart = new FoldedRows(new FoldedProtocol.CrossCorpus(), LABELS);

  @Test
  void pooledFoldsAreOneRowThatSaysWhatEachModelHadSeenOfItsOwnTest() {
    add(pooled, "1", counts("x", "angry"), ledger("y"));
    add(pooled, "2", counts("y", "sad"), ledger("y"));
    ReportRow row = pooled.rows(BOOTSTRAP).get(0);
    assertEquals(new TestSet("d", "de", "speaker-independent"), row.testSet());
    assertEquals(4, row.n());
    assertEquals(1, row.seen().speakers()); // the second model had heard y
    assertEquals(List.of("sad"), row.seen().labels());
  }

  @Test
  void aSpeakerWhomSeveralModelsHadHeardCountsOnce() {
    add(pooled, "1", counts("x", "angry"), ledger("x"));
    add(pooled, "2", counts("x", "sad"), ledger("x"));
    assertEquals(1, pooled.rows(BOOTSTRAP).get(0).seen().speakers());
  }

  @Test
  void otherFoldsHaveRowsOfTheirOwn() {
    add(apart, "a", counts("x", "angry"), ledger("y"));
    add(apart, "b", counts("x", "sad"), ledger("x"));
    List<ReportRow> rows = apart.rows(BOOTSTRAP);
    assertEquals(List.of("a", "b"), rows.stream().map(row -> row.testSet().fold()).toList());
    assertEquals(List.of(0, 1), rows.stream().map(row -> row.seen().speakers()).toList());
  }

  @Test
  void seedsHaveUarsOfTheirOwn() {
    add(apart, "a", counts("x", "angry"), ledger("x"));
    apart.addSeed(new FoldRun(fold("a"), Optional.of(2L)), "d", "de", right("x"));
    apart.addSeed(new FoldRun(fold("a"), Optional.of(1L)), "d", "de", counts("x", "sad"));
    TestSet row = apart.rows(BOOTSTRAP).get(0).testSet();
    assertEquals(Map.of(row, List.of(0.5, 1.0)), apart.seedUars());
  }

  @Test
  void speakersOnBothSidesOfAnyFoldAreCountedOnceInARowOfAllFolds() {
    FoldedRows rows = new FoldedRows(new FoldedProtocol.EmoBox(List.of()), LABELS);
    Fold first = fold(List.of("1"), List.of("2", "3"));
    Fold second = fold(List.of("2"), List.of("1", "4"));
    for (Fold fold : List.of(first, second)) {
      rows.add(fold, TEST_SET, counts("x", "sad"), ledger("x"), new SpeakerLeak(fold, FACTS));
    }
    assertEquals(OptionalInt.of(1), rows.rows(BOOTSTRAP).get(0).leakedSpeakers());
    Fold clean = fold(List.of("1", "2"), List.of("3", "4"));
    apart.add(clean, TEST_SET, counts("x", "sad"), ledger("x"), new SpeakerLeak(clean, FACTS));
    assertEquals(OptionalInt.of(0), apart.rows(BOOTSTRAP).get(0).leakedSpeakers());
  }

  @Test
  void nobodyCanTellOfALeakWhereNoSpeakerIsKnown() {
    add(apart, "a", counts(null, "sad"), ledger("x"));
    assertEquals(OptionalInt.empty(), apart.rows(BOOTSTRAP).get(0).leakedSpeakers());
  }

  private static void add(FoldedRows rows, String fold, TestSetCounts counts, TestSetLedger seen) {
    rows.add(fold(fold), TEST_SET, counts, seen, new SpeakerLeak(fold(fold), List.of()));
  }

  /** One utterance of each label, both answered with the same. */
  private static TestSetCounts counts(String speaker, String answer) {
    return new TestSetCounts(LABELS)
        .add(List.of(prediction(speaker, "angry", answer)))
        .add(List.of(prediction(speaker, "sad", answer)));
  }

  private static TestSetCounts right(String speaker) {
    return new TestSetCounts(LABELS)
        .add(List.of(prediction(speaker, "angry", "angry")))
        .add(List.of(prediction(speaker, "sad", "sad")));
  }

  private static Row prediction(String speaker, String truth, String answer) {
    Object[] cells = {"u", "d", "de", speaker, truth, answer, Cells.of(Map.of(answer, 0.5))};
    return new GenericRowWithSchema(cells, Schemas.PREDICTIONS);
  }

  private static TestSetLedger ledger(String speaker) {
    Seen seen =
        new Seen(
            Set.of("d"), Set.of(), Set.copyOf(SeenFacts.hashes(List.of(speaker))), Set.of("sad"));
    return new TestSetLedger(new ContaminationLedger(seen), Map.of(), LABELS);
  }

  private static Fold fold(String name) {
    UtteranceChoice all = UtteranceChoice.except(Field.DATASET);
    return new Fold(name, all, all);
  }

  private static Fold fold(List<String> train, List<String> test) {
    return new Fold(
        "f",
        UtteranceChoice.only(Field.UTTERANCE, train),
        UtteranceChoice.only(Field.UTTERANCE, test));
  }
}
