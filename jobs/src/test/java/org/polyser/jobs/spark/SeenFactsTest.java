package org.polyser.jobs.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.polyser.eval.protocol.ContaminationLedger.Seen;
import org.polyser.provenance.Fingerprint;
import org.polyser.provenance.Provenance;
import org.polyser.training.TrainingFacts;

class SeenFactsTest {

  @Test
  void comeBackFromTheJsonOfAProvenance() {
    List<String> hashes = SeenFacts.hashes(List.of("emodb/03", "emodb/08"));
    Provenance provenance =
        aligner(
            Map.of(
                TrainingFacts.DATASETS, List.of("emodb"),
                TrainingFacts.LANGUAGES, List.of("de", "en"),
                TrainingFacts.LABELS, List.of("sad"),
                TrainingFacts.SPEAKERS, hashes));
    assertEquals(
        new Seen(Set.of("emodb"), Set.of("de", "en"), Set.copyOf(hashes), Set.of("sad")),
        SeenFacts.read(Provenance.parse(provenance.toJson(), "provenance.json")));
  }

  @Test
  void ofAnAlignerWithoutFactsAreEmpty() {
    assertEquals(Seen.nothing(), SeenFacts.read(aligner(Map.of())));
  }

  @Test
  void speakersAreWrittenDownOnlyAsSortedHashes() {
    List<String> hashes = SeenFacts.hashes(List.of("b", "a"));
    assertEquals(hashes.stream().sorted().toList(), hashes);
    assertEquals(
        Set.of(Fingerprint.of("a").sha256(), Fingerprint.of("b").sha256()), Set.copyOf(hashes));
    assertFalse(String.join("", SeenFacts.hashes(List.of("emodb/03"))).contains("emodb"));
  }

  private static Provenance aligner(Map<String, Object> facts) {
    return new Provenance(
        "aligner", 1, "test", "run", 1L, Fingerprint.of("x"), Map.of(), List.of(), facts);
  }
}
