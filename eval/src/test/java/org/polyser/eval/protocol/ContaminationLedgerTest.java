package org.polyser.eval.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.polyser.eval.protocol.ContaminationLedger.Seen;
import org.polyser.eval.protocol.ContaminationLedger.Verdict;

class ContaminationLedgerTest {

  private static final List<String> LABELS = List.of("angry", "disappointed", "sad");

  private final ContaminationLedger ledger =
      new ContaminationLedger(
          new Seen(Set.of("ravdess"), Set.of("en-GB"), Set.of("s1"), Set.of("angry", "sad"))
              .and(new Seen(Set.of("emovo"), Set.of("it"), Set.of("s2"), Set.of("happy"))));

  @Test
  void comparesEveryDimension() {
    assertEquals(
        new Verdict(true, true, 2, List.of("angry", "sad")),
        ledger.verdict("emovo", "it", Set.of("s1", "s2", "s3"), LABELS));
  }

  @Test
  void aLanguageIsSeenInAnyOfItsRegions() {
    assertEquals(
        new Verdict(false, true, 0, List.of()),
        ledger.verdict("crema-d", "EN-us", Set.of(), List.of()));
    assertEquals(
        new Verdict(false, false, 0, List.of()), ledger.verdict("x", "ena", Set.of(), List.of()));
  }

  @Test
  void anUntrainedModelHasSeenNothing() {
    assertEquals(
        new Verdict(false, false, 0, List.of()),
        new ContaminationLedger(Seen.nothing()).verdict("emodb", "de", Set.of("s1"), LABELS));
  }

  @Test
  void contentIsFoundUnderOtherNames() {
    Verdict verdict =
        ledger.verdict(
            "renamed", "it", Set.of("x1", "x2", "s1"), LABELS, new Traces(20, 10, 3, Set.of("x2")));
    assertEquals(
        new Verdict(
            true, true, 2, List.of("angry", "sad"), OptionalLong.of(10), OptionalLong.of(3)),
        verdict);
  }

  @Test
  void aFewCopiesMakeNoDataset() {
    Verdict verdict =
        ledger.verdict("other", "de", Set.of(), LABELS, new Traces(20, 9, 0, Set.of()));
    assertFalse(verdict.dataset());
    assertEquals(OptionalLong.of(9), verdict.recordings());
  }
}
