package org.polyser.aligner;

import java.util.Arrays;

/**
 * Embeddings of utterances that an aligner was trained on, as a cohort that scores are normalised
 * by: how a text that comes later scores on speech that is known not to be of its label.
 *
 * @param embeddings of utterances, unit norm {@code [N, dim]}, at least one
 * @param weights of the utterances {@code [N]}, positive
 */
@SuppressWarnings("ArrayRecordComponent")
public record Cohort(float[][] embeddings, float[] weights) {

  /** Requires a weight for each embedding. */
  public Cohort {
    if (embeddings.length == 0 || embeddings.length != weights.length) {
      throw new IllegalArgumentException(
          "a cohort needs one weight an embedding, got %d and %d"
              .formatted(weights.length, embeddings.length));
    }
    for (float weight : weights) {
      if (!(weight > 0 && weight < Float.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("weights of a cohort must be > 0, got " + weight);
      }
    }
  }

  /** Number of utterances. */
  public int size() {
    return weights.length;
  }

  /** Length of an embedding. */
  public int dim() {
    return embeddings[0].length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cohort cohort
        && Arrays.deepEquals(embeddings, cohort.embeddings)
        && Arrays.equals(weights, cohort.weights);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.deepHashCode(embeddings) + Arrays.hashCode(weights);
  }
}
