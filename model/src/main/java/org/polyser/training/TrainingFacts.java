package org.polyser.training;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polyser.provenance.Provenance;

/**
 * What the provenance of an aligner says of its training. A fact that older provenance lacks is
 * empty.
 *
 * @param datasets that it was trained on
 * @param languages that it was trained on, BCP-47
 * @param labels that it was trained on
 * @param speakers that it was trained on, as SHA-256; none of those that are unknown
 * @param utterances how many it was trained on
 * @param frames how many the utterances have together
 * @param developmentUtterances how many chose the epoch
 * @param keptEpoch whose parameters the aligner has, from 1
 */
public record TrainingFacts(
    List<String> datasets,
    List<String> languages,
    List<String> labels,
    List<String> speakers,
    Optional<Long> utterances,
    Optional<Long> frames,
    Optional<Long> developmentUtterances,
    Optional<Long> keptEpoch) {

  public static final String DATASETS = "seen_datasets";
  public static final String LANGUAGES = "seen_languages";
  public static final String LABELS = "seen_labels";
  public static final String SPEAKERS = "seen_speakers_sha256";
  public static final String UTTERANCES = "seen_utterances";
  public static final String FRAMES = "seen_frames";
  public static final String DEVELOPMENT_UTTERANCES = "development_utterances";
  public static final String KEPT_EPOCH = "kept_epoch";

  /** Reads the facts of an aligner's provenance. */
  public static TrainingFacts of(Provenance aligner) {
    Map<String, Object> facts = aligner.facts();
    return new TrainingFacts(
        list(facts, DATASETS),
        list(facts, LANGUAGES),
        list(facts, LABELS),
        list(facts, SPEAKERS),
        number(facts, UTTERANCES),
        number(facts, FRAMES),
        number(facts, DEVELOPMENT_UTTERANCES),
        number(facts, KEPT_EPOCH));
  }

  private static List<String> list(Map<String, Object> facts, String key) {
    return facts.get(key) instanceof Collection<?> values
        ? values.stream().map(Object::toString).toList()
        : List.of();
  }

  private static Optional<Long> number(Map<String, Object> facts, String key) {
    return facts.get(key) instanceof Number value
        ? Optional.of(value.longValue())
        : Optional.empty();
  }
}
