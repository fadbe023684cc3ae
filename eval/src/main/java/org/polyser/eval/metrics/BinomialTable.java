package org.polyser.eval.metrics;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * The number of right utterances when {@code n} utterances, {@code hits} of them right, are drawn
 * {@code n} times with replacement: binomial with {@code p = hits/n}. One look-up in its cumulative
 * probabilities stands for {@code n} draws.
 */
final class BinomialTable {

  private final double[] cumulative;

  private BinomialTable(double[] cumulative) {
    this.cumulative = cumulative;
  }

  static BinomialTable of(long n, long hits) {
    double[] table = new double[Math.toIntExact(n) + 1];
    double p = n == 0 ? 0 : (double) hits / n;
    BinomialDistribution binomial = new BinomialDistribution(null, table.length - 1, p);
    Arrays.setAll(table, binomial::probability);
    Arrays.parallelPrefix(table, Double::sum);
    return new BinomialTable(table);
  }

  long draw(SplittableRandom random) {
    int found = Arrays.binarySearch(cumulative, random.nextDouble());
    int index = found < 0 ? -found - 1 : found + 1;
    return Math.min(index, cumulative.length - 1);
  }
}
