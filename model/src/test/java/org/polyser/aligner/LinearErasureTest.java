package org.polyser.aligner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class LinearErasureTest {

  private static final int EACH = 400;

  /** More than rounding. */
  private static final double ALL = 1e-6;

  private final List<float[]> vectors = new ArrayList<>();
  private final List<String> groups = new ArrayList<>();

  /** Of unit variance around a mean. */
  private void add(String group, long seed, double... mean) {
    Random random = new Random(seed);
    for (int i = 0; i < EACH; i++) {
      float[] vector = new float[mean.length];
      for (int k = 0; k < mean.length; k++) {
        vector[k] = (float) (mean[k] + random.nextGaussian());
      }
      vectors.add(vector);
      groups.add(group);
    }
  }

  /** What a layer that passes its input on gives once it is changed. */
  private float[][] erased(double least) {
    int dim = vectors.get(0).length;
    INDArray weights = Nd4j.eye(dim).castTo(DataType.FLOAT);
    INDArray bias = Nd4j.zeros(DataType.FLOAT, 1, dim);
    LinearErasure.of(vectors, groups, least).addTo(weights, bias);
    return Nd4j.create(vectors.toArray(float[][]::new))
        .mmul(weights)
        .addiRowVector(bias)
        .toFloatMatrix();
  }

  private double[] mean(float[][] rows, String group) {
    double[] mean = new double[rows[0].length];
    int count = Collections.frequency(groups, group);
    for (int i = 0; i < rows.length; i++) {
      for (int k = 0; groups.get(i).equals(group) && k < mean.length; k++) {
        mean[k] += rows[i][k] / count;
      }
    }
    return mean;
  }

  @Test
  void all_groups_have_the_same_mean_afterwards() {
    add("a", 1, 5, 0, 1, 0);
    add("b", 2, -1, 3, 1, 0);
    add("c", 3, 0, 0, 1, -2);
    float[][] erased = erased(ALL);
    assertArrayEquals(mean(erased, "a"), mean(erased, "b"), 1e-4);
    assertArrayEquals(mean(erased, "a"), mean(erased, "c"), 1e-4);
  }

  @Test
  void the_mean_of_all_stays_where_it_was() {
    add("a", 1, 5, 2);
    add("b", 2, -1, 2);
    double[] mean = mean(erased(ALL), "a");
    assertEquals(2, mean[0], 0.1);
    assertEquals(2, mean[1], 0.1);
  }

  @Test
  void what_tells_nothing_of_the_group_hardly_moves() {
    add("a", 1, 5, 0);
    add("b", 2, -5, 0);
    float[][] erased = erased(ALL);
    for (int i = 0; i < erased.length; i++) {
      assertEquals(vectors.get(i)[1], erased[i][1], 0.2);
      assertEquals(0, erased[i][0], 0.2);
    }
  }

  /** Of unit variance within, groups at ±2 lie 2/√5 = 0.89 deviations of all from the mean. */
  @Test
  void directions_in_which_groups_lie_nearer_are_left() {
    add("a", 1, 2, 0);
    add("b", 2, -2, 0);
    assertEquals(0, erased(0.8)[0][0], 0.3);
    float[][] left = erased(0.95);
    for (int i = 0; i < left.length; i++) {
      assertArrayEquals(vectors.get(i), left[i], 1e-4f);
    }
  }

  @Test
  void one_group_is_left_as_it_is() {
    add("a", 1, 3, -2, 8);
    float[][] erased = erased(ALL);
    for (int i = 0; i < erased.length; i++) {
      assertArrayEquals(vectors.get(i), erased[i], 1e-4f);
    }
  }

  @Test
  void numbers_that_never_vary_do_no_harm() {
    add("a", 1, 4, 0);
    add("b", 2, 0, 4);
    vectors.replaceAll(vector -> new float[] {vector[0], vector[1], 7, vector[0]});
    float[][] erased = erased(ALL);
    assertArrayEquals(mean(erased, "a"), mean(erased, "b"), 1e-4);
    for (float[] vector : erased) {
      assertEquals(7, vector[2], 1e-3);
      assertEquals(vector[0], vector[3], 1e-3);
    }
  }
}
