package org.polyser.aligner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class AttentiveStatisticsTest {

  private static final int N = 3;
  private static final int CHANNELS = 4;
  private static final int QUERIES = 2;
  private static final int FRAMES = 6;
  private static final int[] LENGTHS = {6, 4, 1};
  private static final double STEP = 1e-6;

  private final double[][][] x = gaussian(1, CHANNELS);
  private final double[][][] z = gaussian(2, QUERIES);
  private final double[][] epsilon = gaussian(3, 1, N, 2 * CHANNELS * QUERIES)[0];

  @Test
  void equal_logits_give_mean_and_deviation_of_the_frames() {
    INDArray frames = Nd4j.createFromArray(new double[][][] {{{1, 3, 5, 7}}});
    INDArray logits = Nd4j.zeros(DataType.DOUBLE, 1, 1, 4);
    double[] pooled = new AttentiveStatistics(frames, logits, null).pooled().toDoubleVector();
    assertArrayEquals(new double[] {4, Math.sqrt(5 + 1e-5)}, pooled, 1e-12);
  }

  @Test
  void a_query_that_attends_to_one_frame_gives_that_frame_without_deviation() {
    INDArray frames = Nd4j.createFromArray(new double[][][] {{{1, 3, 5}, {2, -4, 6}}});
    INDArray logits = Nd4j.createFromArray(new double[][][] {{{0, 200, 0}}});
    double[] pooled = new AttentiveStatistics(frames, logits, null).pooled().toDoubleVector();
    double floor = Math.sqrt(1e-5);
    assertArrayEquals(new double[] {3, -4, floor, floor}, pooled, 1e-12);
  }

  @Test
  void equals_the_plain_oracle() {
    double[][] pooled = statistics().pooled().toDoubleMatrix();
    for (int n = 0; n < N; n++) {
      assertArrayEquals(oracle(n), pooled[n], 1e-12);
    }
  }

  @Test
  void gradient_by_the_frames_equals_finite_differences_of_the_plain_oracle() {
    assertSlopes(x, statistics().gradients(Nd4j.createFromArray(epsilon))[0]);
  }

  @Test
  void gradient_by_the_logits_equals_finite_differences_of_the_plain_oracle() {
    assertSlopes(z, statistics().gradients(Nd4j.createFromArray(epsilon))[1]);
  }

  @Test
  void masked_frames_have_no_influence_and_no_gradient() {
    AttentiveStatistics before = statistics();
    for (int n = 0; n < N; n++) {
      for (int t = LENGTHS[n]; t < FRAMES; t++) {
        for (double[] channel : x[n]) {
          channel[t] = 1e3 * (1 + t);
        }
        for (double[] query : z[n]) {
          query[t] = 50 + t;
        }
      }
    }
    AttentiveStatistics after = statistics();
    INDArray upstream = Nd4j.createFromArray(epsilon);
    assertEquals(before.pooled(), after.pooled());
    for (int input = 0; input < 2; input++) {
      double[][][] gradient = cube(after.gradients(upstream)[input]);
      assertUntouched(cube(before.gradients(upstream)[input]), gradient);
    }
  }

  private static void assertUntouched(double[][][] before, double[][][] after) {
    for (int n = 0; n < N; n++) {
      for (int row = 0; row < after[n].length; row++) {
        assertArrayEquals(before[n][row], after[n][row], 0);
        for (int t = LENGTHS[n]; t < FRAMES; t++) {
          assertEquals(0, after[n][row][t], 0);
        }
      }
    }
  }

  /** Central differences of a smooth function in double precision: right to about 1e-9. */
  private void assertSlopes(double[][][] input, INDArray gradient) {
    double[][][] slopes = cube(gradient);
    for (int n = 0; n < N; n++) {
      for (int row = 0; row < input[n].length; row++) {
        for (int t = 0; t < FRAMES; t++) {
          double expected = slope(n, input[n][row], t);
          assertEquals(expected, slopes[n][row][t], 1e-7 * (1 + Math.abs(expected)));
        }
      }
    }
  }

  private double slope(int n, double[] row, int t) {
    double kept = row[t];
    row[t] = kept + STEP;
    double above = weightedSum(n);
    row[t] = kept - STEP;
    double below = weightedSum(n);
    row[t] = kept;
    return (above - below) / (2 * STEP);
  }

  private double weightedSum(int n) {
    double[] pooled = oracle(n);
    double sum = 0;
    for (int i = 0; i < pooled.length; i++) {
      sum += epsilon[n][i] * pooled[i];
    }
    return sum;
  }

  private double[] oracle(int n) {
    boolean[] valid = new boolean[FRAMES];
    for (int t = 0; t < LENGTHS[n]; t++) {
      valid[t] = true;
    }
    return PlainAttentiveStatistics.pooled(x[n], z[n], valid);
  }

  private AttentiveStatistics statistics() {
    double[][] mask = new double[N][FRAMES];
    for (int n = 0; n < N; n++) {
      for (int t = 0; t < LENGTHS[n]; t++) {
        mask[n][t] = 1;
      }
    }
    return new AttentiveStatistics(
        Nd4j.createFromArray(x), Nd4j.createFromArray(z), Nd4j.createFromArray(mask));
  }

  private static double[][][] cube(INDArray array) {
    double[][][] cube = new double[(int) array.size(0)][][];
    for (int n = 0; n < cube.length; n++) {
      cube[n] = array.slice(n).toDoubleMatrix();
    }
    return cube;
  }

  private static double[][][] gaussian(long seed, int rows) {
    return gaussian(seed, N, rows, FRAMES);
  }

  private static double[][][] gaussian(long seed, int cubes, int rows, int columns) {
    Random random = new Random(seed);
    double[][][] values = new double[cubes][rows][columns];
    for (double[][] matrix : values) {
      for (double[] row : matrix) {
        for (int i = 0; i < columns; i++) {
          row[i] = random.nextGaussian();
        }
      }
    }
    return values;
  }
}
