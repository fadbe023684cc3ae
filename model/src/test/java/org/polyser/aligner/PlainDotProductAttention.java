package org.polyser.aligner;

/** {@link DotProductAttention} in loops over plain arrays. */
final class PlainDotProductAttention {

  private PlainDotProductAttention() {}

  /**
   * @param q, k, v {@code [N, C, T]}
   * @param lengths valid frames of each utterance
   * @return {@code [N, C, T]}
   */
  static double[][][] attended(
      double[][][] q, double[][][] k, double[][][] v, int[] lengths, int heads) {
    double[][][] out = new double[q.length][q[0].length][q[0][0].length];
    int width = q[0].length / heads;
    for (int n = 0; n < q.length; n++) {
      for (int head = 0; head < heads; head++) {
        for (int t = 0; t < out[n][0].length; t++) {
          double[] weights = weights(q[n], k[n], head * width, width, t, lengths[n]);
          for (int channel = head * width; channel < (head + 1) * width; channel++) {
            for (int s = 0; s < weights.length; s++) {
              out[n][channel][t] += weights[s] * v[n][channel][s];
            }
          }
        }
      }
    }
    return out;
  }

  private static double[] weights(
      double[][] q, double[][] k, int from, int width, int t, int length) {
    double[] weights = new double[length];
    double sum = 0;
    for (int s = 0; s < length; s++) {
      double dot = 0;
      for (int channel = from; channel < from + width; channel++) {
        dot += q[channel][t] * k[channel][s];
      }
      weights[s] = Math.exp(dot / Math.sqrt(width));
      sum += weights[s];
    }
    for (int s = 0; s < length; s++) {
      weights[s] /= sum;
    }
    return weights;
  }
}
