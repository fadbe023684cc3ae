package org.polyser.eval.metrics;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How good predictions are, as fractions in [0, 1]. Only labels with support (at least one
 * utterance of that truth) count; a candidate label that no utterance carries has no recall.
 *
 * <p>{@code macroF1} is the mean over labels with support of {@code F1_l = 2 TP_l / (support_l +
 * predicted_l)}. scikit-learn's {@code f1_score(average="macro")} without {@code labels} averages
 * over the union of true and predicted labels instead: it differs, and is lower, where a label
 * without support was predicted. With {@code labels} set to those with support it agrees.
 *
 * <p>Source: UAR as the measure of the field: Schuller, Steidl and Batliner, The INTERSPEECH 2009
 * Emotion Challenge.
 *
 * @param uar unweighted average recall: mean recall over labels with support
 * @param wa weighted accuracy: fraction of utterances that are predicted correctly
 * @param macroF1 mean F1 over labels with support
 * @param recalls recall of each label with support, in the order of the labels
 */
public record ClassificationMetrics(
    double uar, double wa, double macroF1, Map<String, Double> recalls) implements Serializable {

  /** Copies the recalls and keeps their order. */
  public ClassificationMetrics {
    recalls = Collections.unmodifiableMap(new LinkedHashMap<>(recalls));
  }

  /**
   * The metrics of a confusion matrix.
   *
   * @throws IllegalArgumentException if the matrix is empty: nothing was measured, and a 0 in a
   *     report would look like a result
   */
  public static ClassificationMetrics of(ConfusionMatrix matrix) {
    if (matrix.total() == 0) {
      throw new IllegalArgumentException("metrics of an empty confusion matrix are undefined");
    }
    int[] supported =
        IntStream.range(0, matrix.labels().size()).filter(l -> matrix.support(l) > 0).toArray();
    Map<String, Double> recalls = new LinkedHashMap<>();
    for (int label : supported) {
      recalls.put(matrix.labels().get(label), recall(matrix, label));
    }
    return new ClassificationMetrics(
        mean(supported, label -> recall(matrix, label)),
        accuracy(matrix),
        mean(supported, label -> f1(matrix, label)),
        recalls);
  }

  /**
   * The UAR of always answering with the same label that occurs, {@code 1 / labels with support}.
   * Guessing evenly over the candidate labels reaches it too where every label has support, and
   * stays below it otherwise, so this is the bar to clear in either case.
   */
  public double chance() {
    return 1.0 / recalls.size();
  }

  private static double accuracy(ConfusionMatrix matrix) {
    long hits = IntStream.range(0, matrix.labels().size()).mapToLong(matrix::hits).sum();
    return (double) hits / matrix.total();
  }

  private static double recall(ConfusionMatrix matrix, int label) {
    return (double) matrix.hits(label) / matrix.support(label);
  }

  private static double f1(ConfusionMatrix matrix, int label) {
    return 2.0 * matrix.hits(label) / (matrix.support(label) + matrix.predicted(label));
  }

  private static double mean(int[] labels, IntToDoubleFunction value) {
    return IntStream.of(labels).mapToDouble(value).average().orElseThrow();
  }
}
