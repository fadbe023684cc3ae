package org.polyser.eval.metrics;

import java.io.Serializable;

/**
 * Predictions whose confidence lies in {@code (lower, upper]}.
 *
 * @param lower lower edge, excluded (0 is included in the first bin)
 * @param upper upper edge, included
 * @param count number of predictions
 * @param confidenceSum sum of their confidences
 * @param correct number of right ones among them
 */
public record ReliabilityBin(
    double lower, double upper, long count, double confidenceSum, long correct)
    implements Serializable {

  /** Mean confidence; the middle of the bin where it is empty. */
  public double confidence() {
    return count == 0 ? (lower + upper) / 2 : confidenceSum / count;
  }

  /** Fraction of right predictions; 0 where the bin is empty. */
  public double accuracy() {
    return count == 0 ? 0 : (double) correct / count;
  }

  /** {@code count · |accuracy − confidence|}, the bin's share of the calibration error. */
  double gapSum() {
    return Math.abs(correct - confidenceSum);
  }
}
