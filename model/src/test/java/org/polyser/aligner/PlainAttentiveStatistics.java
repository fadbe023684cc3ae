package org.polyser.aligner;

/** Attentive statistics once more, loop by loop in plain arithmetic: the oracle of the vertex. */
final class PlainAttentiveStatistics {

  private PlainAttentiveStatistics() {}

  /**
   * Of one utterance.
   *
   * @param x frames {@code [C][T]}
   * @param z logits {@code [K][T]}
   * @param valid which of the T frames count
   * @return {@code [2 C K]}: means {@code [C][K]}, then deviations
   */
  static double[] pooled(double[][] x, double[][] z, boolean[] valid) {
    int queries = z.length;
    double[] pooled = new double[2 * x.length * queries];
    for (int k = 0; k < queries; k++) {
      double[] weights = softmax(z[k], valid);
      for (int c = 0; c < x.length; c++) {
        double mean = 0;
        double square = 0;
        for (int t = 0; t < weights.length; t++) {
          mean += weights[t] * x[c][t];
          square += weights[t] * x[c][t] * x[c][t];
        }
        pooled[c * queries + k] = mean;
        pooled[(x.length + c) * queries + k] = Math.sqrt(Math.max(square - mean * mean, 0) + 1e-5);
      }
    }
    return pooled;
  }

  private static double[] softmax(double[] logits, boolean[] valid) {
    double sum = 0;
    double[] weights = new double[logits.length];
    for (int t = 0; t < logits.length; t++) {
      weights[t] = valid[t] ? Math.exp(logits[t]) : 0;
      sum += weights[t];
    }
    for (int t = 0; t < logits.length; t++) {
      weights[t] /= sum;
    }
    return weights;
  }
}
