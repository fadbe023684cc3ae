package org.polyser.aligner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class FrameNormalisationTest {

  private final FrameNormalisation vertex = new FrameNormalisation();

  @Test
  void each_frame_has_mean_zero_and_deviation_one_over_its_channels() {
    double[][] frames = {{1, 100}, {2, 300}, {3, 200}};
    double[][] got = normalised(new double[][][] {frames}).slice(0).toDoubleMatrix();
    double first = Math.sqrt(2 / 3.0 + 1e-5);
    double second = Math.sqrt(2e4 / 3 + 1e-5);
    assertArrayEquals(new double[] {-1 / first, -100 / second}, got[0], 1e-12);
    assertArrayEquals(new double[] {0, 100 / second}, got[1], 1e-12);
    assertArrayEquals(new double[] {1 / first, 0}, got[2], 1e-12);
  }

  @Test
  void a_frame_without_contrast_becomes_zero() {
    double[][] got = normalised(new double[][][] {{{7}, {7}}}).slice(0).toDoubleMatrix();
    assertArrayEquals(new double[] {0}, got[0], 0);
  }

  @Test
  void gradient_equals_finite_differences_of_plain_arithmetic() {
    double[][][] x = Slopes.gaussian(5, 2, 4, 3);
    double[][][] epsilon = Slopes.gaussian(6, 2, 4, 3);
    INDArray[] inputs = {Nd4j.createFromArray(x)};
    INDArray[] gradients = vertex.gradients(inputs, null, Nd4j.createFromArray(epsilon));
    Slopes.assertEqual(() -> Slopes.dot(epsilon, plain(x)), x, gradients[0]);
  }

  private INDArray normalised(double[][][] frames) {
    return vertex.forward(new INDArray[] {Nd4j.createFromArray(frames)}, null);
  }

  private static double[][][] plain(double[][][] x) {
    int channels = x[0].length;
    double[][][] y = new double[x.length][channels][x[0][0].length];
    for (int n = 0; n < x.length; n++) {
      for (int t = 0; t < x[n][0].length; t++) {
        double mean = 0;
        double square = 0;
        for (int channel = 0; channel < channels; channel++) {
          mean += x[n][channel][t] / channels;
          square += x[n][channel][t] * x[n][channel][t] / channels;
        }
        for (int channel = 0; channel < channels; channel++) {
          y[n][channel][t] = (x[n][channel][t] - mean) / Math.sqrt(square - mean * mean + 1e-5);
        }
      }
    }
    return y;
  }
}
