package org.polyser.eval.metrics;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Counts of (truth, prediction), {@code [numLabels][numLabels]}: rows are the truth, columns the
 * prediction. Mutable; {@link #merge} is exact, associative and commutative.
 */
public final class ConfusionMatrix implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String[] labels;
  private final long[][] counts;

  /**
   * An empty matrix.
   *
   * @param labels distinct labels, at least one
   */
  public ConfusionMatrix(List<String> labels) {
    if (labels.isEmpty() || labels.stream().distinct().count() != labels.size()) {
      throw new IllegalArgumentException("labels must be distinct and not empty, got " + labels);
    }
    this.labels = labels.toArray(String[]::new);
    this.counts = new long[labels.size()][labels.size()];
  }

  /**
   * A matrix of given counts.
   *
   * @param counts rows are the truth, columns the prediction
   */
  public static ConfusionMatrix of(List<String> labels, long[][] counts) {
    ConfusionMatrix matrix = new ConfusionMatrix(labels);
    matrix.addAll(counts);
    return matrix;
  }

  /** Counts one utterance and returns this matrix. */
  public ConfusionMatrix add(String truth, String prediction) {
    counts[index(truth)][index(prediction)]++;
    return this;
  }

  /** Adds the counts of a matrix with the same labels and returns this matrix. */
  public ConfusionMatrix merge(ConfusionMatrix other) {
    if (!Arrays.equals(labels, other.labels)) {
      throw new IllegalArgumentException(
          "labels differ: %s and %s".formatted(labels(), other.labels()));
    }
    addAll(other.counts);
    return this;
  }

  /** A matrix of its own with the same counts. */
  public ConfusionMatrix copy() {
    return of(labels(), counts);
  }

  /** The labels of rows and columns. */
  public List<String> labels() {
    return List.of(labels);
  }

  /** Utterances of the label at index {@code truth} that were predicted as {@code prediction}. */
  public long count(int truth, int prediction) {
    return counts[truth][prediction];
  }

  /** Utterances whose truth is the label at this index. */
  public long support(int label) {
    return Arrays.stream(counts[label]).sum();
  }

  /** Utterances predicted as the label at this index. */
  public long predicted(int label) {
    return Arrays.stream(counts).mapToLong(row -> row[label]).sum();
  }

  /** Utterances of the label at this index that were predicted correctly. */
  public long hits(int label) {
    return counts[label][label];
  }

  /** All utterances. */
  public long total() {
    return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ConfusionMatrix that
        && Arrays.equals(labels, that.labels)
        && Arrays.deepEquals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(labels) + Arrays.deepHashCode(counts);
  }

  @Override
  public String toString() {
    return labels() + " " + Arrays.deepToString(counts);
  }

  private void addAll(long[][] other) {
    for (int row = 0; row < counts.length; row++) {
      for (int column = 0; column < counts.length; column++) {
        counts[row][column] += other[row][column];
      }
    }
  }

  private int index(String label) {
    int index = Arrays.asList(labels).indexOf(label);
    if (index < 0) {
      throw new IllegalArgumentException(label + " is not one of the labels " + labels());
    }
    return index;
  }
}
