package org.polyser.eval.card;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * A mean of recalls, each with the same weight, and its interval. Utterances count as independent:
 * where few people speak many of them it is too narrow.
 *
 * <p>A recall {@code p} of {@code n} utterances has Wilson's interval {@code [l, u]}: the {@code q}
 * with {@code |p − q| ≤ z √(q (1 − q) / n)}. The mean of {@code K} has {@code p̄ − √Σ(p − l)² / K}
 * and {@code p̄ + √Σ(u − p)² / K}; that of one is Wilson's.
 *
 * <p>Source: Wilson 1927, Probable inference, the law of succession, and statistical inference; for
 * the mean Zou, Huang and Zhang 2009, A note on confidence interval estimation for a linear
 * function of binomial proportions.
 *
 * @param mean in [0, 1]
 * @param low lower end
 * @param high upper end
 */
record RecallInterval(double mean, double low, double high) {

  /**
   * The recall of one label in one test set.
   *
   * @param value in [0, 1]
   * @param n number of utterances, at least one
   */
  record Recall(double value, double n) {}

  private static final NormalDistribution NORMAL = new NormalDistribution();

  /**
   * The mean of some, at least one.
   *
   * @param level fraction of intervals that are to hold the truth, such as 0.95
   */
  static RecallInterval of(List<Recall> recalls, double level) {
    double z = NORMAL.inverseCumulativeProbability((1 + level) / 2);
    double mean = recalls.stream().mapToDouble(Recall::value).average().orElseThrow();
    return new RecallInterval(
        mean,
        mean - rootMeanSquare(recalls, one -> one.value() - end(one, z, -1)),
        mean + rootMeanSquare(recalls, one -> end(one, z, 1) - one.value()));
  }

  /** Wilson's ends solve a quadratic equation; {@code sign} says which is meant. */
  private static double end(Recall recall, double z, int sign) {
    double p = recall.value();
    double n = recall.n();
    double root = Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    return (p + z * z / (2 * n) + sign * z * root) / (1 + z * z / n);
  }

  private static double rootMeanSquare(List<Recall> recalls, ToDoubleFunction<Recall> distance) {
    double squares = recalls.stream().mapToDouble(distance).map(one -> one * one).sum();
    return Math.sqrt(squares) / recalls.size();
  }
}
