package org.polyser.functionals;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.polyser.features.FeatureMatrix;

/**
 * The fundamental frequency over the voiced frames, in semitones above 100 Hz, and how evident it
 * is: the path through the candidates of {@link HarmonicCombs} with the most evidence, smoothed
 * over three frames, less a cost of every move. Told by its statistics over the frames that are
 * more evident than two fifths of all, by those of its changes, and by its slope [semitones/s].
 *
 * <p>Source: Ney 1983, Dynamic programming algorithm for optimal estimation of speech parameter
 * contours, section III (the path).
 */
final class PitchContour {

  static final int FUNCTIONALS = 3 * ContourStatistics.FUNCTIONALS + 2;

  /**
   * Cost of a step to the next candidate, of one to any, and the longest step of the former kind.
   */
  private static final double STEP_COST = 0.075;

  private static final double LEAP_COST = 1.5;
  private static final int LONGEST_STEP = 4;

  private static final double UNCLEAR = 0.4;
  private static final double REFERENCE_HZ = 100;

  /** A larger change from frame to frame is an error or another voice [semitones]. */
  private static final double LARGEST_CHANGE = 2;

  private static final int FEWEST_FOR_SLOPE = 6;
  private static final double FRAMES_PER_SECOND = 100;

  private PitchContour() {}

  /**
   * @param voiced at least one frame
   */
  static void put(FeatureMatrix logMel, BitSet voiced, FloatBuffer functionals) {
    HarmonicCombs combs = HarmonicCombs.of(logMel.numMels());
    double[][] evidence =
        voiced.stream().mapToObj(frame -> combs.evidence(logMel, frame)).toArray(double[][]::new);
    int[] path = path(smoothed(evidence));
    double[] clarity =
        IntStream.range(0, path.length).mapToDouble(t -> evidence[t][path[t]]).toArray();
    double[] semitones = clear(path, clarity);
    double[] changes = changes(semitones);
    ContourStatistics.put(semitones, functionals);
    ContourStatistics.put(changes, functionals);
    functionals.put((float) ContourStatistics.meanMagnitude(changes));
    ContourStatistics.put(clarity, functionals);
    functionals.put((float) slope(semitones));
  }

  private static double[][] smoothed(double[][] evidence) {
    double[][] smoothed = new double[evidence.length][HarmonicCombs.CANDIDATES];
    for (int t = 0; t < evidence.length; t++) {
      for (int from = Math.max(0, t - 1); from <= Math.min(t + 1, evidence.length - 1); from++) {
        for (int candidate = 0; candidate < HarmonicCombs.CANDIDATES; candidate++) {
          smoothed[t][candidate] += evidence[from][candidate] / 3;
        }
      }
    }
    return smoothed;
  }

  /** The best path, a candidate a frame. */
  static int[] path(double[][] evidence) {
    int[][] cameFrom = new int[evidence.length][HarmonicCombs.CANDIDATES];
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

  private static double[] clear(int[] path, double[] clarity) {
    double[] sorted = clarity.clone();
    Arrays.sort(sorted);
    double least = ContourStatistics.quantile(sorted, UNCLEAR);
    return IntStream.range(0, path.length)
        .filter(t -> clarity[t] >= least)
        .mapToDouble(t -> 12 * Math.log(HarmonicCombs.hz(path[t]) / REFERENCE_HZ) / Math.log(2))
        .toArray();
  }

  /** From one clear frame to the next, without the large ones; a single zero where none is left. */
  private static double[] changes(double[] semitones) {
    double[] small =
        Arrays.stream(ContourStatistics.differences(semitones, 1))
            .filter(change -> Math.abs(change) < LARGEST_CHANGE)
            .toArray();
    return small.length == 0 ? new double[1] : small;
  }

  /** Least-squares slope over the clear frames, as if they followed each other. */
  private static double slope(double[] semitones) {
    double centre = (semitones.length - 1) / 2.0;
    double products = 0;
    double squares = 0;
    for (int t = 0; t < semitones.length; t++) {
      products += (t - centre) * semitones[t];
      squares += (t - centre) * (t - centre);
    }
    return semitones.length < FEWEST_FOR_SLOPE ? 0 : FRAMES_PER_SECOND * products / squares;
  }
}
