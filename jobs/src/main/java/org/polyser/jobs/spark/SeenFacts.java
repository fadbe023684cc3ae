package org.polyser.jobs.spark;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.polyser.eval.protocol.ContaminationLedger.Seen;
import org.polyser.provenance.Fingerprint;
import org.polyser.provenance.Provenance;
import org.polyser.training.TrainingFacts;

/** The facts in an aligner's provenance that say what it has seen; speakers only as hashes. */
public final class SeenFacts {

  private SeenFacts() {}

  /** What the provenance of an aligner says. */
  public static Seen read(Provenance aligner) {
    TrainingFacts facts = TrainingFacts.of(aligner);
    return new Seen(
        Set.copyOf(facts.datasets()),
        Set.copyOf(facts.languages()),
        Set.copyOf(facts.speakers()),
        Set.copyOf(facts.labels()));
  }

  /** Speakers as they may be written down. */
  public static List<String> hashes(Collection<String> speakers) {
    return speakers.stream().map(speaker -> Fingerprint.of(speaker).sha256()).sorted().toList();
  }
}
