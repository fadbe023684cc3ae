package org.polyser.aligner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class DotProductAttentionTest {

  private static final int N = 3;
  private static final int CHANNELS = 6;
  private static final int FRAMES = 5;
  private static final int[] LENGTHS = {5, 3, 1};

  private final double[][][] q = Slopes.gaussian(1, N, CHANNELS, FRAMES);
  private final double[][][] k = Slopes.gaussian(2, N, CHANNELS, FRAMES);
  private final double[][][] v = Slopes.gaussian(3, N, CHANNELS, FRAMES);
  private final double[][][] epsilon = Slopes.gaussian(4, N, CHANNELS, FRAMES);

  @Test
  void equal_keys_give_the_mean_of_the_values() {
    INDArray queries = Nd4j.createFromArray(new double[][][] {{{3, -1, 2}}});
    INDArray keys = Nd4j.createFromArray(new double[][][] {{{7, 7, 7}}});
    INDArray values = Nd4j.createFromArray(new double[][][] {{{1, 2, 6}}});
    INDArray attended = new DotProductAttention(queries, keys, values, null, 1).attended();
    assertArrayEquals(new double[] {3, 3, 3}, attended.slice(0).toDoubleMatrix()[0], 1e-12);
  }

  @Test
  void each_head_attends_to_the_frame_whose_key_is_like_its_query() {
    INDArray queries = Nd4j.createFromArray(new double[][][] {{{90, 90}, {90, 90}}});
    INDArray keys = Nd4j.createFromArray(new double[][][] {{{1, 0}, {0, 1}}});
    INDArray values = Nd4j.createFromArray(new double[][][] {{{5, 6}, {7, 8}}});
    double[][] attended =
        new DotProductAttention(queries, keys, values, null, 2)
            .attended()
            .slice(0)
            .toDoubleMatrix();
    assertArrayEquals(new double[] {5, 5}, attended[0], 1e-12);
    assertArrayEquals(new double[] {8, 8}, attended[1], 1e-12);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 6})
  void equals_the_plain_oracle(int heads) {
    INDArray expected = Nd4j.createFromArray(oracle(heads));
    assertEquals(0, expected.sub(attention(heads).attended()).amaxNumber().doubleValue(), 1e-12);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void gradients_equal_finite_differences_of_the_plain_oracle(int heads) {
    INDArray[] gradients = attention(heads).gradients(Nd4j.createFromArray(epsilon));
    List<double[][][]> inputs = List.of(q, k, v);
    for (int input = 0; input < inputs.size(); input++) {
      Slopes.assertEqual(
          () -> Slopes.dot(epsilon, oracle(heads)), inputs.get(input), gradients[input]);
    }
  }

  @Test
  void keys_and_values_that_are_masked_have_no_influence_and_no_gradient() {
    INDArray before = attention(2).attended();
    for (int n = 0; n < N; n++) {
      for (int t = LENGTHS[n]; t < FRAMES; t++) {
        for (int channel = 0; channel < CHANNELS; channel++) {
          k[n][channel][t] = 1e3 * (1 + t);
          v[n][channel][t] = -50 - t;
        }
      }
    }
    assertEquals(before, attention(2).attended());
    INDArray[] gradients = attention(2).gradients(Nd4j.createFromArray(epsilon));
    for (int n = 0; n < N; n++) {
      for (int t = LENGTHS[n]; t < FRAMES; t++) {
        assertEquals(0, gradients[1].getDouble(n, 3, t), 0);
        assertEquals(0, gradients[2].getDouble(n, 3, t), 0);
      }
    }
  }

  private double[][][] oracle(int heads) {
    return PlainDotProductAttention.attended(q, k, v, LENGTHS, heads);
  }

  private DotProductAttention attention(int heads) {
    double[][] mask = new double[N][FRAMES];
    for (int n = 0; n < N; n++) {
      for (int t = 0; t < LENGTHS[n]; t++) {
        mask[n][t] = 1;
      }
    }
    return new DotProductAttention(
        Nd4j.createFromArray(q),
        Nd4j.createFromArray(k),
        Nd4j.createFromArray(v),
        Nd4j.createFromArray(mask),
        heads);
  }
}
