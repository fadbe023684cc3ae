package org.polyser.jobs.spark;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.polyser.eval.protocol.ContaminationLedger.Seen;
import org.polyser.provenance.Fingerprint;
import org.polyser.provenance.Provenance;

/** The facts in an aligner's provenance that say what it has seen; speakers only as hashes. */
public final class SeenFacts {

  public static final String DATASETS = "seen_datasets";
  public static final String LANGUAGES = "seen_languages";
  public static final String LABELS = "seen_labels";
  public static final String SPEAKERS = "seen_speakers_sha256";

  private SeenFacts() {}

  /** What the provenance of an aligner says. */
  public static Seen read(Provenance aligner) {
    return new Seen(
        values(aligner, DATASETS),
        values(aligner, LANGUAGES),
        values(aligner, SPEAKERS),
        values(aligner, LABELS));
  }

  private static Set<String> values(Provenance aligner, String fact) {
    Object listed = aligner.facts().getOrDefault(fact, List.of());
    return ((Collection<?>) listed).stream().map(Object::toString).collect(Collectors.toSet());
  }

  /** Speakers as they may be written down. */
  public static List<String> hashes(Collection<String> speakers) {
    return speakers.stream().map(speaker -> Fingerprint.of(speaker).sha256()).sorted().toList();
  }
}
