package org.polyser.loss;

/** The loss once more, pair by pair in plain arithmetic: the oracle of the one that trains. */
final class PlainInfoNce {

  private PlainInfoNce() {}

  /** Mean loss of {@code u, v [N][d]} at inverse temperature {@code exp(logScale)}. */
  static double loss(double[][] u, double[][] v, int[] labels, double logScale) {
    double[][] scores = scores(u, v, Math.exp(Math.min(logScale, Math.log(100))));
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      sum += 0.5 * (crossEntropy(scores, labels, i) + crossEntropy(transposed(scores), labels, i));
    }
    return sum / labels.length;
  }

  private static double[][] scores(double[][] u, double[][] v, double scale) {
    double[][] scores = new double[u.length][v.length];
    for (int i = 0; i < u.length; i++) {
      for (int j = 0; j < v.length; j++) {
        for (int k = 0; k < u[i].length; k++) {
          scores[i][j] += scale * u[i][k] * v[j][k];
        }
      }
    }
    return scores;
  }

  private static double crossEntropy(double[][] scores, int[] labels, int row) {
    double normaliser = 0;
    for (double score : scores[row]) {
      normaliser += Math.exp(score);
    }
    double sum = 0;
    int positives = 0;
    for (int j = 0; j < labels.length; j++) {
      if (labels[j] == labels[row]) {
        sum -= Math.log(Math.exp(scores[row][j]) / normaliser);
        positives++;
      }
    }
    return sum / positives;
  }

  private static double[][] transposed(double[][] matrix) {
    double[][] result = new double[matrix.length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        result[j][i] = matrix[i][j];
      }
    }
    return result;
  }
}
