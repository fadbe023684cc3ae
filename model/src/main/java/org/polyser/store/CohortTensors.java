package org.polyser.store;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.polyser.aligner.Cohort;
import org.polyser.config.InvalidInputException;

/**
 * A cohort beside the parameters of its aligner, in the same file: {@code cohort.embeddings} {@code
 * [N, dim]} and {@code cohort.weights} {@code [N]}. Who knows the parameters alone passes them
 * over.
 */
final class CohortTensors {

  private static final String EMBEDDINGS = "cohort.embeddings";
  private static final String WEIGHTS = "cohort.weights";

  private CohortTensors() {}

  static Map<String, Tensor> of(Cohort cohort) {
    float[] values = new float[cohort.size() * cohort.dim()];
    for (int i = 0; i < cohort.size(); i++) {
      System.arraycopy(cohort.embeddings()[i], 0, values, i * cohort.dim(), cohort.dim());
    }
    Map<String, Tensor> tensors = new TreeMap<>();
    tensors.put(EMBEDDINGS, new Tensor(new long[] {cohort.size(), cohort.dim()}, values));
    tensors.put(WEIGHTS, new Tensor(new long[] {cohort.size()}, cohort.weights()));
    return tensors;
  }

  /**
   * The cohort among tensors; nothing in a file from before there were any.
   *
   * @param dim of the aligner
   * @throws InvalidInputException if its tensors do not fit each other or the aligner
   */
  static Optional<Cohort> read(Map<String, Tensor> tensors, int dim, String where) {
    Tensor weights = tensors.get(WEIGHTS);
    Tensor embeddings = tensors.get(EMBEDDINGS);
    if (weights == null && embeddings == null) {
      return Optional.empty();
    }
    int size = weights == null ? 0 : weights.values().length;
    String shape = embeddings == null ? "nothing" : Arrays.toString(embeddings.shape());
    require(
        size > 0 && shape.equals(Arrays.toString(new long[] {size, dim})),
        "%s must hold %s [%d, %d], got %s".formatted(where, EMBEDDINGS, size, dim, shape));
    for (float weight : weights.values()) {
      boolean positive = weight > 0 && weight < Float.POSITIVE_INFINITY;
      require(positive, "%s: %s must be > 0, got %s".formatted(where, WEIGHTS, weight));
    }
    return Optional.of(new Cohort(rows(embeddings.values(), size, dim), weights.values()));
  }

  private static float[][] rows(float[] values, int size, int dim) {
    float[][] rows = new float[size][];
    Arrays.setAll(rows, i -> Arrays.copyOfRange(values, i * dim, (i + 1) * dim));
    return rows;
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new InvalidInputException(message);
    }
  }
}
