package org.polyser.aligner.layer;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A convolution block in plain loops over {@code [N][C][T]}, of which frames past a length count
 * not.
 */
final class PlainBlock {

  private final INDArray weights;
  private final INDArray bias;
  private final int stride;

  PlainBlock(INDArray weights, INDArray bias, int stride) {
    this.weights = weights;
    this.bias = bias;
    this.stride = stride;
  }

  static int above(int frames, int stride) {
    return (frames + stride - 1) / stride;
  }

  /** Convolved, without bias, {@code [N][C'][T']}. */
  double[][][] convolved(double[][][] input, int[] lengths) {
    int out = (int) weights.size(2);
    double[][][] result = new double[input.length][out][above(input[0][0].length, stride)];
    for (int n = 0; n < input.length; n++) {
      for (int o = 0; o < out; o++) {
        for (int t = 0; t < above(lengths[n], stride); t++) {
          result[n][o][t] = sum(input[n], lengths[n], o, t);
        }
      }
    }
    return result;
  }

  private double sum(double[][] input, int length, int channel, int t) {
    int kernel = (int) weights.size(0);
    double sum = 0;
    for (int j = 0; j < kernel; j++) {
      int at = t * stride + j - kernel / 2;
      for (int c = 0; at >= 0 && at < length && c < input.length; c++) {
        sum += input[c][at] * weights.getDouble(j, c, channel);
      }
    }
    return sum;
  }

  /** Every channel with mean 0 and variance 1 over the frames that count, times a gain. */
  double[][][] normalised(double[][][] values, int[] lengths, INDArray gain) {
    for (int o = 0; o < values[0].length; o++) {
      double count = 0;
      double mean = 0;
      double squares = 0;
      for (int n = 0; n < values.length; n++) {
        int valid = above(lengths[n], stride);
        count += valid;
        mean += Arrays.stream(values[n][o], 0, valid).sum();
        squares += Arrays.stream(values[n][o], 0, valid).map(x -> x * x).sum();
      }
      mean /= count;
      double deviation = Math.sqrt(squares / count - mean * mean + 1e-5);
      for (double[][] utterance : values) {
        for (int t = 0; t < utterance[o].length; t++) {
          utterance[o][t] = gain.getDouble(0, o) * (utterance[o][t] - mean) / deviation;
        }
      }
    }
    return values;
  }

  /** Bias and rectifier, and zero where nothing counts. */
  double[][][] rectified(double[][][] values, int[] lengths) {
    for (int n = 0; n < values.length; n++) {
      for (int o = 0; o < values[n].length; o++) {
        for (int t = 0; t < values[n][o].length; t++) {
          double x = values[n][o][t] + bias.getDouble(0, o);
          values[n][o][t] = t < above(lengths[n], stride) ? Math.max(x, 0.01 * x) : 0;
        }
      }
    }
    return values;
  }
}
