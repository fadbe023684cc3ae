package org.polyser.eval.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.polyser.eval.metrics.OutcomeDraw.Outcome;

class GroupedPairsTest {

  private static final List<String> LABELS = List.of("angry", "happy");

  @Test
  void everyOutcomeIsCountedUnderItsTruth() {
    PairedHits hits =
        new PairedHits(LABELS)
            .add("angry", "angry", "angry")
            .add("angry", "angry", "happy")
            .add("angry", "happy", "angry")
            .add("angry", "happy", "sad")
            .add("happy", "happy", "angry");
    assertEquals(4, hits.support(0));
    assertEquals(
        List.of(new Outcome(1, 1, 1), new Outcome(1, 1, -1), new Outcome(2, 1, 0)),
        hits.outcomes(0));
    assertEquals(0, hits.difference(0));
    assertEquals(1, hits.difference(1));
    assertEquals((0.5 + 1) / 2, hits.firstUar(), 1e-12);
    assertEquals(0.25, hits.secondUar(), 1e-12);
  }

  @Test
  void labelsThatDoNotOccurDoNotCount() {
    assertEquals(1, new PairedHits(LABELS).add("happy", "happy", "angry").firstUar());
  }

  @Test
  void mergesSpeakerBySpeaker() {
    GroupedPairs left = new GroupedPairs(LABELS).add("a", "angry", "angry", "happy");
    GroupedPairs right =
        new GroupedPairs(LABELS)
            .add("a", "angry", "happy", "angry")
            .add("b", "happy", "happy", "happy")
            .addWithoutSpeaker("happy", "angry", "angry");
    left.merge(right);
    assertEquals(Set.of("a", "b"), left.speakers().keySet());
    assertEquals(2, left.speakers().get("a").total());
    assertEquals(1, left.withoutSpeaker().total());
    assertEquals(4, left.total().total());
    assertEquals(1, right.speakers().get("a").total(), "the other stays as it was");
  }

  @Test
  void refusesATruthThatIsNoLabel() {
    PairedHits hits = new PairedHits(LABELS);
    assertThrows(IllegalArgumentException.class, () -> hits.add("sad", "sad", "sad"));
  }
}
