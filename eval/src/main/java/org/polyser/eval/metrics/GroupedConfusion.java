package org.polyser.eval.metrics;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A confusion matrix for each speaker, and one for the utterances whose speaker is unknown, with
 * how often the answers to one utterance were right, which is all that a bootstrap over speakers or
 * utterances needs. Mutable; merges exactly and in any order, and lists speakers in the order of
 * their names.
 */
public final class GroupedConfusion implements Serializable {

  private static final long serialVersionUID = 1L;

  private final TreeMap<String, ConfusionMatrix> speakers = new TreeMap<>();
  private final ConfusionMatrix withoutSpeaker;
  private final AnsweredUtterances utterances = new AnsweredUtterances();
  private final AnsweredUtterances utterancesWithoutSpeaker = new AnsweredUtterances();

  /**
   * An empty accumulator.
   *
   * @param labels distinct labels, at least one
   */
  public GroupedConfusion(List<String> labels) {
    withoutSpeaker = new ConfusionMatrix(labels);
  }

  /**
   * Counts one utterance and returns this.
   *
   * @param speaker a name or its hash
   * @param predictions the answer, or those of all models that were asked
   */
  public GroupedConfusion add(String speaker, String truth, String... predictions) {
    count(of(speaker), truth, predictions);
    return this;
  }

  /** Counts one utterance of an unknown speaker, likewise, and returns this. */
  public GroupedConfusion addWithoutSpeaker(String truth, String... predictions) {
    count(withoutSpeaker, truth, predictions);
    utterancesWithoutSpeaker.add(truth, predictions);
    return this;
  }

  private void count(ConfusionMatrix matrix, String truth, String... predictions) {
    for (String prediction : predictions) {
      matrix.add(truth, prediction);
    }
    utterances.add(truth, predictions);
  }

  /** Adds the counts of another with the same labels and returns this. */
  public GroupedConfusion merge(GroupedConfusion other) {
    other.speakers.forEach((speaker, matrix) -> of(speaker).merge(matrix));
    withoutSpeaker.merge(other.withoutSpeaker);
    utterances.merge(other.utterances);
    utterancesWithoutSpeaker.merge(other.utterancesWithoutSpeaker);
    return this;
  }

  /**
   * Adds the counts of a dataset with the same labels and returns this. Its speakers are others
   * than those of any other dataset, whatever they are called.
   */
  public GroupedConfusion merge(String dataset, GroupedConfusion other) {
    GroupedConfusion renamed = new GroupedConfusion(labels());
    other.speakers.forEach((speaker, matrix) -> renamed.of(dataset + "/" + speaker).merge(matrix));
    renamed.withoutSpeaker.merge(other.withoutSpeaker);
    renamed.utterances.merge(other.utterances);
    renamed.utterancesWithoutSpeaker.merge(other.utterancesWithoutSpeaker);
    return merge(renamed);
  }

  /** The labels. */
  public List<String> labels() {
    return withoutSpeaker.labels();
  }

  /** Speaker to confusion matrix, sorted by speaker. */
  public SortedMap<String, ConfusionMatrix> speakers() {
    return Collections.unmodifiableSortedMap(speakers);
  }

  /** The confusion matrix of the utterances whose speaker is unknown. */
  public ConfusionMatrix withoutSpeaker() {
    return withoutSpeaker;
  }

  /** The confusion matrix of all utterances. */
  public ConfusionMatrix total() {
    ConfusionMatrix total = withoutSpeaker.copy();
    speakers.values().forEach(total::merge);
    return total;
  }

  /** Number of utterances, each once however many answers it got. */
  public long numUtterances() {
    return utterances.total();
  }

  /** All utterances with what was answered. */
  AnsweredUtterances utterances() {
    return utterances;
  }

  /** Those whose speaker is unknown. */
  AnsweredUtterances utterancesWithoutSpeaker() {
    return utterancesWithoutSpeaker;
  }

  private ConfusionMatrix of(String speaker) {
    return speakers.computeIfAbsent(speaker, unknown -> new ConfusionMatrix(labels()));
  }
}
