package org.polyser.eval.metrics;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What two models got right for each speaker, and for the utterances whose speaker is unknown:
 * {@link GroupedConfusion} of a comparison. Mutable; merges exactly and in any order.
 */
public final class GroupedPairs implements Serializable {

  private static final long serialVersionUID = 1L;

  private final TreeMap<String, PairedHits> speakers = new TreeMap<>();
  private final PairedHits withoutSpeaker;

  /**
   * An empty accumulator.
   *
   * @param labels distinct labels of the truth, at least one
   */
  public GroupedPairs(List<String> labels) {
    withoutSpeaker = new PairedHits(labels);
  }

  /** Counts one utterance of a known speaker with both answers and returns this. */
  public GroupedPairs add(String speaker, String truth, String first, String second) {
    of(speaker).add(truth, first, second);
    return this;
  }

  /** Counts one utterance of an unknown speaker with both answers and returns this. */
  public GroupedPairs addWithoutSpeaker(String truth, String first, String second) {
    withoutSpeaker.add(truth, first, second);
    return this;
  }

  /** Adds the counts of another with the same labels and returns this. */
  public GroupedPairs merge(GroupedPairs other) {
    other.speakers.forEach((speaker, hits) -> of(speaker).merge(hits));
    withoutSpeaker.merge(other.withoutSpeaker);
    return this;
  }

  /** Speaker to what was right, sorted by speaker. */
  public SortedMap<String, PairedHits> speakers() {
    return Collections.unmodifiableSortedMap(speakers);
  }

  /** What was right of the utterances whose speaker is unknown. */
  public PairedHits withoutSpeaker() {
    return withoutSpeaker;
  }

  /** What was right of all utterances. */
  public PairedHits total() {
    PairedHits total = new PairedHits(withoutSpeaker.labels()).merge(withoutSpeaker);
    speakers.values().forEach(total::merge);
    return total;
  }

  private PairedHits of(String speaker) {
    return speakers.computeIfAbsent(speaker, unknown -> new PairedHits(withoutSpeaker.labels()));
  }
}
