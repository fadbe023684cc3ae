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

  /** {@code [numFrames][candidates]}, with margins in which nothing is ever best. */
  private final double[][] scores;

  /** Of every frame, where the highest score lies. */
  private final int[] tops;

  private BestPath(double[][] evidence) {
    scores = new double[evidence.length][evidence[0].length + 2 * LONGEST_STEP];
    tops = new int[evidence.length];
    for (int t = 0; t < evidence.length; t++) {
      Arrays.fill(scores[t], Double.NEGATIVE_INFINITY);
      double[] arrivals = t == 0 ? new double[evidence[0].length] : arrivals(t);
      for (int candidate = 0; candidate < arrivals.length; candidate++) {
        scores[t][candidate + LONGEST_STEP] = arrivals[candidate] + evidence[t][candidate];
      }
      tops[t] = highest(scores[t]);
    }
  }

  /**
   * @param evidence {@code [numFrames][candidates]}, at least one frame
   * @return a candidate a frame
   */
  static int[] of(double[][] evidence) {
    return new BestPath(evidence).path();
  }

  /** The best scores to come to every candidate of a frame with, from those of the one before. */
  private double[] arrivals(int t) {
    double[] from = scores[t - 1];
    double[] arrivals = new double[from.length - 2 * LONGEST_STEP];
    Arrays.fill(arrivals, from[tops[t - 1]] - LEAP_COST);
    for (int step = -LONGEST_STEP; step <= LONGEST_STEP; step++) {
      arrive(from, LONGEST_STEP + step, STEP_COST * Math.abs(step), arrivals);
    }
    return arrivals;
  }

  private static void arrive(double[] from, int shift, double cost, double[] arrivals) {
    for (int candidate = 0; candidate < arrivals.length; candidate++) {
      arrivals[candidate] = Math.max(arrivals[candidate], from[candidate + shift] - cost);
    }
  }

  private int[] path() {
    int[] path = new int[scores.length];
    int at = tops[path.length - 1];
    for (int t = path.length - 1; t > 0; t--) {
      path[t] = at - LONGEST_STEP;
      at = before(scores[t - 1], tops[t - 1], at);
    }
    path[0] = at - LONGEST_STEP;
    return path;
  }

  /** Where in the frame before it is best to come from; the nearest of equal ones. */
  private static int before(double[] from, int top, int at) {
    int best = at;
    double highest = from[at];
    for (int step = 1; step <= LONGEST_STEP; step++) {
      double below = from[at - step] - STEP_COST * step;
      double above = from[at + step] - STEP_COST * step;
      if (Math.max(below, above) > highest) {
        highest = Math.max(below, above);
        best = below > above ? at - step : at + step;
      }
    }
    return from[top] - LEAP_COST > highest ? top : best;
  }

  /** Never in the margins, whatever the scores. */
  private static int highest(double[] scores) {
    int best = LONGEST_STEP;
    double highest = scores[best];
    for (int at = LONGEST_STEP + 1; at < scores.length - LONGEST_STEP; at++) {
      if (scores[at] > highest) {
        highest = scores[at];
        best = at;
      }
    }
    return best;
  }
}
