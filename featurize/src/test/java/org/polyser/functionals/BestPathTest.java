package org.polyser.functionals;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BestPathTest {

  private static final int LONGEST_STEP = 4;

  /** Looks at every move: the nearest of equally good ones, a leap only if it is better. */
  private static int[] byEveryMove(double[][] evidence) {
    int[][] cameFrom = new int[evidence.length][evidence[0].length];
    double[] scores = evidence[0].clone();
    for (int t = 1; t < evidence.length; t++) {
      double[] next = evidence[t].clone();
      for (int to = 0; to < next.length; to++) {
        int from = to;
        for (int other = 0; other < next.length; other++) {
          from = better(scores, to, other, from) ? other : from;
        }
        cameFrom[t][to] = from;
        next[to] += scores[from] - cost(to, from);
      }
      scores = next;
    }
    return path(cameFrom, scores);
  }

  private static boolean better(double[] scores, int to, int one, int other) {
    double gain = scores[one] - cost(to, one) - (scores[other] - cost(to, other));
    return gain > 0 || (gain == 0 && Math.abs(one - to) < Math.abs(other - to));
  }

  private static double cost(int to, int from) {
    int step = Math.abs(to - from);
    return step <= LONGEST_STEP ? 0.075 * step : 1.5;
  }

  private static int[] path(int[][] cameFrom, double[] scores) {
    int[] path = new int[cameFrom.length];
    int last = path.length - 1;
    for (int candidate = 0; candidate < scores.length; candidate++) {
      path[last] = scores[candidate] > scores[path[last]] ? candidate : path[last];
    }
    for (int t = last; t > 0; t--) {
      path[t - 1] = cameFrom[t][path[t]];
    }
    return path;
  }

  private static double[][] evidence(int numFrames, int candidates, double scale, Random random) {
    double[][] evidence = new double[numFrames][candidates];
    for (double[] frame : evidence) {
      for (int candidate = 0; candidate < candidates; candidate++) {
        frame[candidate] = scale * random.nextGaussian();
      }
    }
    return evidence;
  }

  @Test
  void no_other_path_has_more_evidence() {
    Random random = new Random(4);
    for (int trial = 0; trial < 200; trial++) {
      double scale = new double[] {0.02, 0.1, 0.5, 2}[trial % 4];
      int candidates = 1 + random.nextInt(40);
      double[][] evidence = evidence(1 + random.nextInt(30), candidates, scale, random);
      assertArrayEquals(byEveryMove(evidence), BestPath.of(evidence), "trial " + trial);
    }
  }

  @Test
  void evidence_that_is_no_number_leads_nowhere_else() {
    double[][] evidence = new double[3][10];
    Arrays.fill(evidence[1], Double.NaN);
    assertArrayEquals(new int[3], BestPath.of(evidence));
  }

  @Test
  void without_any_evidence_it_stays_where_it_is() {
    assertArrayEquals(new int[5], BestPath.of(new double[5][20]));
  }
}
