package org.polyser.eval.metrics;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * How often each of two models was right about the same utterances, {@code [numLabels][4]}: per
 * true label, both right, the first alone, the second alone, neither. Mutable; {@link #merge} is
 * exact, associative and commutative.
 */
public final class PairedHits implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int BOTH = 0;
  private static final int FIRST = 1;
  private static final int SECOND = 2;
  private static final int NEITHER = 3;

  private final String[] labels;
  private final long[][] counts;

  /**
   * No utterances.
   *
   * @param labels distinct labels of the truth, at least one
   */
  public PairedHits(List<String> labels) {
    if (labels.isEmpty() || labels.stream().distinct().count() != labels.size()) {
      throw new IllegalArgumentException("labels must be distinct and not empty, got " + labels);
    }
    this.labels = labels.toArray(String[]::new);
    this.counts = new long[labels.size()][NEITHER + 1];
  }

  /** Counts one utterance with the answers of the first and of the second model. */
  public PairedHits add(String truth, String first, String second) {
    int label = Arrays.asList(labels).indexOf(truth);
    if (label < 0) {
      throw new IllegalArgumentException(truth + " is not one of the labels " + labels());
    }
    int firstHit = truth.equals(first) ? BOTH : SECOND;
    int secondMiss = truth.equals(second) ? 0 : FIRST;
    counts[label][firstHit + secondMiss]++;
    return this;
  }

  /** Adds the counts of another with the same labels and returns this. */
  public PairedHits merge(PairedHits other) {
    if (!Arrays.equals(labels, other.labels)) {
      throw new IllegalArgumentException(
          "labels differ: %s and %s".formatted(labels(), other.labels()));
    }
    for (int label = 0; label < counts.length; label++) {
      for (int outcome = 0; outcome < counts[label].length; outcome++) {
        counts[label][outcome] += other.counts[label][outcome];
      }
    }
    return this;
  }

  /** The labels of the truth. */
  public List<String> labels() {
    return List.of(labels);
  }

  /** All utterances. */
  public long total() {
    return IntStream.range(0, labels.length).mapToLong(this::support).sum();
  }

  /** UAR of the first model: mean recall over the labels that occur. */
  public double firstUar() {
    return uar(label -> counts[label][BOTH] + counts[label][FIRST]);
  }

  /** UAR of the second model. */
  public double secondUar() {
    return uar(label -> counts[label][BOTH] + counts[label][SECOND]);
  }

  long support(int label) {
    return Arrays.stream(counts[label]).sum();
  }

  /** Hits of the first model less those of the second. */
  long difference(int label) {
    return counts[label][FIRST] - counts[label][SECOND];
  }

  /** The utterances of a label, by which of the models was right. */
  List<OutcomeDraw.Outcome> outcomes(int label) {
    long[] counted = counts[label];
    return List.of(
        new OutcomeDraw.Outcome(counted[FIRST], 1, 1),
        new OutcomeDraw.Outcome(counted[SECOND], 1, -1),
        new OutcomeDraw.Outcome(counted[BOTH] + counted[NEITHER], 1, 0));
  }

  private double uar(IntToLongFunction hits) {
    return IntStream.range(0, labels.length)
        .filter(label -> support(label) > 0)
        .mapToDouble(label -> (double) hits.applyAsLong(label) / support(label))
        .average()
        .orElseThrow(() -> new IllegalArgumentException("the UAR of no utterances is undefined"));
  }
}
