package org.polyser.jobs.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.junit.jupiter.api.Test;
import org.polyser.eval.metrics.BootstrapConfig;
import org.polyser.eval.protocol.ContaminationLedger;
import org.polyser.eval.protocol.ContaminationLedger.Seen;
import org.polyser.eval.protocol.Fold;
import org.polyser.eval.protocol.FoldedProtocol;
import org.polyser.eval.protocol.UtteranceChoice;
import org.polyser.eval.protocol.UtteranceChoice.Field;
import org.polyser.eval.report.ReportRow;
import org.polyser.eval.report.TestSet;
import org.polyser.jobs.spark.Cells;
import org.polyser.jobs.spark.Schemas;
import org.polyser.jobs.spark.SeenFacts;

class FoldedRowsTest {

  private static final List<String> LABELS = List.of("angry", "sad");
  private static final BootstrapConfig BOOTSTRAP = new BootstrapConfig(100, 0.9, 1);

  private final FoldedRows pooled =
      new FoldedRows(new FoldedProtocol.SpeakerIndependent(2, 1), LABELS);
  private final FoldedRows apart = new FoldedRows(new FoldedProtocol.CrossCorpus(), LABELS);

  @Test
  void pooledFoldsAreOneRowThatSaysWhatEachModelHadSeenOfItsOwnTest() {
    pooled.add(run("1", 0), "d", "de", counts("x", "angry"), ledger("y"));
    pooled.add(run("2", 0), "d", "de", counts("y", "sad"), ledger("y"));
    ReportRow row = pooled.rows(BOOTSTRAP).get(0);
    assertEquals(new TestSet("d", "de", "speaker-independent"), row.testSet());
    assertEquals(4, row.n());
    assertEquals(1, row.seen().speakers()); // the second model had heard y
    assertEquals(List.of("sad"), row.seen().labels());
  }

  @Test
  void otherFoldsHaveRowsOfTheirOwn() {
    apart.add(run("a", 0), "d", "de", counts("x", "angry"), ledger("y"));
    apart.add(run("b", 0), "d", "de", counts("x", "sad"), ledger("x"));
    List<ReportRow> rows = apart.rows(BOOTSTRAP);
    assertEquals(List.of("a", "b"), rows.stream().map(row -> row.testSet().fold()).toList());
    assertEquals(List.of(0, 1), rows.stream().map(row -> row.seen().speakers()).toList());
  }

  @Test
  void theUarOfSeveralSeedsIsTheirMeanAndSpeakersCountOnce() {
    apart.add(run("a", 1), "d", "de", counts("x", "angry"), ledger("x"));
    apart.add(run("a", 2), "d", "de", right("x"), ledger("x"));
    ReportRow row = apart.rows(BOOTSTRAP).get(0);
    assertEquals(Map.of(row.testSet(), List.of(0.5, 1.0)), apart.seedUars());
    assertEquals(0.75, row.metrics().uar(), 1e-12);
    assertEquals(1, row.seen().speakers());
  }

  /** One utterance of each label, both answered with the same. */
  private static TestSetCounts counts(String speaker, String answer) {
    return new TestSetCounts(LABELS)
        .add(prediction(speaker, "angry", answer))
        .add(prediction(speaker, "sad", answer));
  }

  private static TestSetCounts right(String speaker) {
    return new TestSetCounts(LABELS)
        .add(prediction(speaker, "angry", "angry"))
        .add(prediction(speaker, "sad", "sad"));
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

  private static FoldRun run(String fold, long seed) {
    UtteranceChoice all = UtteranceChoice.except(Field.DATASET);
    return new FoldRun(new Fold(fold, all, all), seed == 0 ? Optional.empty() : Optional.of(seed));
  }
}
