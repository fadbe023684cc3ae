package org.polyser.onnx;

import org.polyser.aligner.layer.ConvolutionBlock;

/**
 * A convolution block's weights and bias that compute its batch normalisation, too: {@code w' = w
 * s} and {@code b' = b - m s} with {@code s = gain / √(v + 1e-5)} a channel, m and v the running
 * moments.
 */
final class FoldedNormalisation {

  private final float[] weights;
  private final float[] bias;

  private FoldedNormalisation(float[] weights, float[] bias) {
    this.weights = weights;
    this.bias = bias;
  }

  /** {@code [channels, width, kernel]}, row-major. */
  float[] weights() {
    return weights;
  }

  /** {@code [channels]}. */
  float[] bias() {
    return bias;
  }

  static FoldedNormalisation of(OnnxGraph graph, String layer) {
    float[] gain = graph.values(layer + ".gain");
    float[] mean = graph.values(layer + ".mean");
    float[] variance = graph.values(layer + ".variance");
    float[] weights = graph.values(layer + ".weight").clone();
    float[] bias = graph.values(layer + ".bias").clone();
    int each = weights.length / bias.length;
    for (int channel = 0; channel < bias.length; channel++) {
      double scale = gain[channel] / Math.sqrt(variance[channel] + ConvolutionBlock.VARIANCE_FLOOR);
      bias[channel] -= (float) (mean[channel] * scale);
      for (int i = channel * each; i < (channel + 1) * each; i++) {
        weights[i] *= (float) scale;
      }
    }
    return new FoldedNormalisation(weights, bias);
  }
}
