package org.polyser.eval.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpeakerHalvesTest {

  @Test
  void everyLanguageIsHalvedAndNobodyIsInBoth() {
    List<String> german = List.of("d1", "d2", "d3", "d4");
    List<String> urdu = List.of("u1", "u2", "u3");
    SpeakerHalves halves = SpeakerHalves.of(Map.of("de", german, "ur", urdu));
    assertTrue(Collections.disjoint(halves.train(), halves.test()));
    assertEquals(2, in(halves.train(), german));
    assertEquals(2, in(halves.test(), german));
    assertEquals(2, in(halves.train(), urdu));
    assertEquals(1, in(halves.test(), urdu));
  }

  @Test
  void aLanguageOfOneSpeakerIsInNeither() {
    SpeakerHalves halves = SpeakerHalves.of(Map.of("de", List.of("d1", "d2"), "it", List.of("i1")));
    assertEquals(Set.of("d1", "d2"), union(halves));
  }

  @Test
  void aSpeakerOfTwoLanguagesCountsOnce() {
    SpeakerHalves halves =
        SpeakerHalves.of(Map.of("de", List.of("both", "d1"), "en", List.of("both", "e1", "e2")));
    assertEquals(Set.of("both", "d1", "e1", "e2"), union(halves));
    assertTrue(Collections.disjoint(halves.train(), halves.test()));
  }

  private static long in(Set<String> half, List<String> speakers) {
    return speakers.stream().filter(half::contains).count();
  }

  private static Set<String> union(SpeakerHalves halves) {
    Set<String> all = new HashSet<>(halves.train());
    all.addAll(halves.test());
    return all;
  }
}
