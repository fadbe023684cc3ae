package org.polyser.eval.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.polyser.eval.metrics.BootstrapConfig;
import org.polyser.eval.metrics.CalibrationBins;
import org.polyser.eval.metrics.GroupedConfusion;
import org.polyser.eval.protocol.ContaminationLedger.Verdict;

class SummaryTest {

  private static final double TOLERANCE = 1e-12;
  private static final ObjectNode NOWHERE = JsonNodeFactory.instance.objectNode();
  private static final Verdict SEEN = new Verdict(true, true, 2, List.of("sad"));
  private static final Verdict UNSEEN = new Verdict(false, false, 0, List.of());

  @Test
  void meansGiveEveryTestSetTheSameWeight() {
    Summary summary =
        report(row("a", "de", 100, 100, UNSEEN), row("b", "de", 6, 10, UNSEEN)).summary();
    assertEquals(0.8, summary.total().uar(), TOLERANCE);
    assertEquals(0.8, summary.languages().get("de").uar(), TOLERANCE);
    assertEquals(220, summary.total().n());
    assertEquals(1, summary.total().aboveChance());
    assertEquals(List.of("angry", "sad"), summary.total().labels());
  }

  @Test
  void unseenLanguagesAreSummedUpOnTheirOwn() {
    Summary mixed = report(row("a", "en", 10, 10, SEEN), row("b", "de", 6, 10, UNSEEN)).summary();
    assertEquals(1, mixed.unseenLanguages());
    assertEquals(0.6, mixed.unseen().orElseThrow().uar(), TOLERANCE);
    assertEquals(Optional.empty(), report(row("a", "en", 10, 10, SEEN)).summary().unseen());
  }

  @Test
  void utterancesThatModelsOfSeveralFoldsAnsweredCountOnce() {
    ReportRow row = row("a", "de", 10, 10, UNSEEN);
    TestSet crossed = new TestSet("a", "de", "cross-corpus", "b");
    ReportRow other = FoldedSample.on(crossed, row);
    assertEquals(20, report(row, other).summary().total().n());
  }

  @Test
  void theHeadlineSaysHowGoodOnWhat() {
    EvaluationReport one = report(row("a", "de", 10, 10, UNSEEN));
    assertEquals("UAR 100.0\u00a0%, above chance", Headline.title(one));
    assertEquals(
        "Chance is 50.0\u00a0%. Tested on 20 utterances in 1 language, all of them absent from"
            + " training.",
        Headline.lead(one));
    EvaluationReport two = report(row("a", "en", 10, 10, SEEN), row("b", "de", 5, 10, UNSEEN));
    assertEquals("Mean UAR 75.0\u00a0%, above chance on 1 of 2 test sets", Headline.title(two));
  }

  @Test
  void caveatsNameTheTestSets() {
    List<String> caveats = Caveats.of(report(row("a", "en", 9, 10, SEEN)));
    assertEquals("Training heard speakers of a (en).", caveats.get(0));
    assertEquals(
        "Training used the dataset of a (en): this is no zero-shot result.", caveats.get(1));
    assertEquals(3, caveats.size(), "the third: speakers are unknown");
  }

  @Test
  void reasonsCountTheTestSetsThatTheyHoldFor() {
    List<String> reasons =
        Trust.reasons(report(row("a", "en", 10, 10, SEEN), row("b", "de", 10, 10, UNSEEN)));
    assertEquals("2 of 2 test sets above chance with the whole interval", reasons.get(0));
    assertEquals("1 of 2 test sets in a language new to the model", reasons.get(1));
    assertEquals(4, reasons.size(), "none has an interval over speakers");
  }

  @Test
  void whatWasSeenIsToldInWords() {
    assertEquals("nothing", SeenText.of(row("a", "de", 1, 2, UNSEEN)));
    assertEquals(
        "dataset, language, 2 speakers, 1/2 labels", SeenText.of(row("a", "en", 1, 2, SEEN)));
  }

  @Test
  void aTestSetOccursOnceAndARowIsNeeded() {
    ReportRow row = row("a", "de", 1, 2, UNSEEN);
    assertThrows(IllegalArgumentException.class, () -> report(row, row));
    assertThrows(IllegalArgumentException.class, SummaryTest::report);
  }

  @Test
  void confidencesMustBelongToTheSamePredictions() {
    GroupedConfusion confusion = confusion(1, 2);
    CalibrationBins none = new CalibrationBins();
    TestSet testSet = new TestSet("a", "de", "fixed-split");
    BootstrapConfig config = new BootstrapConfig(200, 0.95, 1);
    assertThrows(
        IllegalArgumentException.class,
        () -> ReportRow.of(testSet, confusion, none, config, UNSEEN));
  }

  private static EvaluationReport report(ReportRow... rows) {
    return new EvaluationReport(List.of(rows), List.of(), NOWHERE);
  }

  private static ReportRow row(String dataset, String language, int right, int of, Verdict seen) {
    CalibrationBins calibration = new CalibrationBins();
    for (int i = 0; i < 2 * of; i++) {
      calibration.addCorrect(0.5);
    }
    return ReportRow.of(
        new TestSet(dataset, language, "fixed-split"),
        confusion(right, of),
        calibration,
        new BootstrapConfig(200, 0.95, 1),
        seen);
  }

  private static GroupedConfusion confusion(int right, int of) {
    GroupedConfusion confusion = new GroupedConfusion(List.of("angry", "sad"));
    for (int i = 0; i < of; i++) {
      confusion.addWithoutSpeaker("angry", i < right ? "angry" : "sad");
      confusion.addWithoutSpeaker("sad", i < right ? "sad" : "angry");
    }
    return confusion;
  }
}
