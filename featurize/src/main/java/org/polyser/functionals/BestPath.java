package org.polyser.functionals;

import java.util.Arrays;

/**
 * The path through candidates that lie in order, one a frame, with the most evidence, less a cost
 * of every move: a little for each of a few steps to a neighbour, more for a leap to anywhere.
 *
 * <p>Source: Ney 1983, Dynamic programming algorithm for optimal estimation of speech parameter
 * contours, section III.
 */
final class BestPath {

  /**
   * Cost of a step to the next candidate, of one to any, and the longest step of the former kind.
   */
  private static final double STEP_COST = 0.075;

  private static final double LEAP_COST = 1.5;
  private static final int LONGEST_STEP = 4;

  private BestPath() {}

  /**
   * @param evidence {@code [numFrames][candidates]}, at least one frame
   * @return a candidate a frame
   */
  static int[] of(double[][] evidence) {
    int[][] cameFrom = new int[evidence.length][evidence[0].length];
    double[] scores = evidence[0].clone();
    for (int t = 1; t < evidence.length; t++) {
      scores = advanced(scores, evidence[t], cameFrom[t]);
    }
    int[] path = new int[evidence.length];
    path[path.length - 1] = highest(scores);
    for (int t = path.length - 1; t > 0; t--) {
      path[t - 1] = cameFrom[t][path[t]];
    }
    return path;
  }

  private static double[] advanced(double[] scores, double[] evidence, int[] cameFrom) {
    int top = highest(scores);
    double[] padded = padded(scores);
    double[] next = new double[scores.length];
    for (int candidate = 0; candidate < next.length; candidate++) {
      int from = candidate + nearestBest(padded, candidate);
      double near = scores[from] - STEP_COST * Math.abs(candidate - from);
      double leap = scores[top] - LEAP_COST;
      cameFrom[candidate] = leap > near ? top : from;
      next[candidate] = Math.max(leap, near) + evidence[candidate];
    }
    return next;
  }

  /** With as much on both sides as a step is long, so that no step leads out. */
  private static double[] padded(double[] scores) {
    double[] padded = new double[scores.length + 2 * LONGEST_STEP];
    Arrays.fill(padded, Double.NEGATIVE_INFINITY);
    System.arraycopy(scores, 0, padded, LONGEST_STEP, scores.length);
    return padded;
  }

  /** Where from here the best of the near candidates lies; the nearest of equal ones. */
  private static int nearestBest(double[] padded, int candidate) {
    int centre = candidate + LONGEST_STEP;
    double highest = padded[centre];
    int best = 0;
    for (int step = 1; step <= LONGEST_STEP; step++) {
      double below = padded[centre - step] - STEP_COST * step;
      double above = padded[centre + step] - STEP_COST * step;
      if (Math.max(below, above) > highest) {
        highest = Math.max(below, above);
        best = below > above ? -step : step;
      }
    }
    return best;
  }

  private static int highest(double[] scores) {
    int best = 0;
    for (int candidate = 1; candidate < scores.length; candidate++) {
      best = scores[candidate] > scores[best] ? candidate : best;
    }
    return best;
  }
}
