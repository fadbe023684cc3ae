package org.polyser.loss;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * How far apart the languages lie within an emotion. With m(e, l) the mean of the speech embeddings
 * u {@code [N, d]} of a minibatch that are of emotion e and language l, and m(e) the mean of these
 * over the languages,
 *
 * <pre>
 *   C = 1/K Σ_(e, l) |m(e, l) - m(e)|²           K pairs of emotion and language in the minibatch
 *   dC/du[i] = 2/K (m(e, l) - m(e)) / #(e, l)    of the pair that i is of
 * </pre>
 *
 * <p>It has no parameters, unlike a classifier of languages whose gradient is reversed, and asks
 * languages to agree where their emotions do and not elsewhere.
 *
 * <p>Source: Xie et al. 2018, Learning semantic representations for unsupervised domain adaptation,
 * section 3.2 (centroids of classes, here of every language instead of two domains).
 */
final class CentroidAlignment {

  /** {@code [K, N]}: a row sums to 1 over the utterances of its pair. */
  private final INDArray means;

  /** {@code m(e, l) - m(e)}, {@code [K, d]}. */
  private final INDArray deviations;

  /**
   * @param labels {@code [N, 2]}: emotion and language as numbers
   * @param speech unit embeddings {@code [N, d]}
   */
  CentroidAlignment(INDArray labels, INDArray speech) {
    List<List<Float>> pairs = new ArrayList<>();
    int[] pairOf = new int[(int) labels.size(0)];
    for (int i = 0; i < pairOf.length; i++) {
      List<Float> pair = List.of(labels.getFloat(i, 0), labels.getFloat(i, 1));
      if (!pairs.contains(pair)) {
        pairs.add(pair);
      }
      pairOf[i] = pairs.indexOf(pair);
    }
    means = means(pairOf, pairs.size()).castTo(speech.dataType());
    INDArray centroids = means.mmul(speech);
    deviations = centroids.sub(overLanguages(pairs).castTo(speech.dataType()).mmul(centroids));
  }

  private static INDArray means(int[] pairOf, int pairs) {
    float[][] weights = new float[pairs][pairOf.length];
    for (int i = 0; i < pairOf.length; i++) {
      weights[pairOf[i]][i] = 1;
    }
    return rowsOfSumOne(weights);
  }

  /** {@code [K, K]}: the mean over the pairs of the same emotion. */
  private static INDArray overLanguages(List<List<Float>> pairs) {
    float[][] weights = new float[pairs.size()][pairs.size()];
    for (int k = 0; k < weights.length; k++) {
      for (int j = 0; j < weights.length; j++) {
        weights[k][j] = pairs.get(k).get(0).equals(pairs.get(j).get(0)) ? 1 : 0;
      }
    }
    return rowsOfSumOne(weights);
  }

  private static INDArray rowsOfSumOne(float[][] weights) {
    INDArray rows = Nd4j.create(weights);
    return rows.diviColumnVector(rows.sum(1));
  }

  /** C. */
  double loss() {
    return deviations.mul(deviations).sumNumber().doubleValue() / deviations.size(0);
  }

  /** dC/du, {@code [N, d]}. */
  INDArray gradient() {
    return means.transpose().mmul(deviations).muli(2.0 / deviations.size(0));
  }
}
