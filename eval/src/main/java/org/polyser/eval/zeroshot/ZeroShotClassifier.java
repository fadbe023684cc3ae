package org.polyser.eval.zeroshot;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Decides for the label whose texts lie nearest to the utterance: {@code p(l | x) =
 * softmax_l(cos(x, t_l) / temperature)}, where {@code x} is the unit-norm speech embedding {@code
 * [dim]} and {@code t_l} the embedding of label {@code l}, the normalised mean of its prompts'
 * unit-norm embeddings. Labels need not have been seen in training.
 *
 * <p>Source: Radford et al. 2021, Learning Transferable Visual Models From Natural Language
 * Supervision, section 3.1 (zero-shot transfer and prompt ensembles).
 */
public final class ZeroShotClassifier implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String[] labels;
  private final float[][] labelEmbeddings;
  private final double temperature;

  /**
   * @param labels the candidate labels, distinct; their order breaks ties
   * @param labelEmbeddings unit-norm {@code [numLabels][dim]}
   * @param temperature divides the cosine, positive
   */
  public ZeroShotClassifier(List<String> labels, float[][] labelEmbeddings, double temperature) {
    this.labels = labels.toArray(String[]::new);
    this.labelEmbeddings =
        Arrays.stream(labelEmbeddings).map(float[]::clone).toArray(float[][]::new);
    this.temperature = temperature;
    require(!labels.isEmpty(), "at least one label is needed");
    require(labels.stream().distinct().count() == labels.size(), "labels repeat: " + labels);
    require(labels.size() == labelEmbeddings.length, "one embedding a label is needed");
    require(temperature > 0 && temperature < Double.POSITIVE_INFINITY, "temperature must be > 0");
    for (float[] embedding : labelEmbeddings) {
      requireDimension(embedding);
    }
  }

  /**
   * A classifier whose labels are each described by several prompts.
   *
   * @param labels the candidate labels
   * @param promptEmbeddings for each label unit-norm {@code [numPrompts][dim]}
   * @param temperature divides the cosine, positive
   */
  public static ZeroShotClassifier ofPrompts(
      List<String> labels, List<float[][]> promptEmbeddings, double temperature) {
    float[][] means =
        promptEmbeddings.stream().map(ZeroShotClassifier::labelEmbedding).toArray(float[][]::new);
    return new ZeroShotClassifier(labels, means, temperature);
  }

  /**
   * The normalised mean of a label's prompt embeddings.
   *
   * @param promptEmbeddings unit-norm {@code [numPrompts][dim]}
   * @return unit-norm {@code [dim]}
   */
  public static float[] labelEmbedding(float[][] promptEmbeddings) {
    require(promptEmbeddings.length > 0, "a label needs at least one prompt");
    double[] sum = new double[promptEmbeddings[0].length];
    for (float[] prompt : promptEmbeddings) {
      require(prompt.length == sum.length, "prompt embeddings differ in dimension");
      for (int i = 0; i < sum.length; i++) {
        sum[i] += prompt[i];
      }
    }
    return normalised(sum);
  }

  /** The candidate labels. */
  public List<String> labels() {
    return List.of(labels);
  }

  /**
   * The probabilities of the labels.
   *
   * @param unitEmbedding speech embedding, unit norm {@code [dim]}
   */
  public Posterior probabilities(float[] unitEmbedding) {
    requireDimension(unitEmbedding);
    double[] logits = new double[labels.length];
    for (int l = 0; l < logits.length; l++) {
      logits[l] = dot(unitEmbedding, labelEmbeddings[l]) / temperature;
    }
    return new Posterior(labels(), Arrays.stream(softmax(logits)).boxed().toList());
  }

  private void requireDimension(float[] embedding) {
    require(
        embedding.length == labelEmbeddings[0].length,
        "embedding has dimension %d, labels have %d"
            .formatted(embedding.length, labelEmbeddings[0].length));
  }

  private static float[] normalised(double[] vector) {
    double norm = Math.sqrt(Arrays.stream(vector).map(x -> x * x).sum());
    require(norm > 0, "prompt embeddings cancel each other out");
    float[] unit = new float[vector.length];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = (float) (vector[i] / norm);
    }
    return unit;
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }

  /** Shifted by the largest logit, so that no exponential overflows. */
  static double[] softmax(double[] logits) {
    double max = Arrays.stream(logits).max().orElseThrow();
    double[] exponentials = Arrays.stream(logits).map(x -> Math.exp(x - max)).toArray();
    double sum = Arrays.stream(exponentials).sum();
    return Arrays.stream(exponentials).map(x -> x / sum).toArray();
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
