package org.polyser.onnx;

import java.util.Map;
import org.polyser.aligner.layer.BlockNormalisation;
import org.polyser.aligner.layer.LeakyRectifier;
import org.tribuo.util.onnx.ONNXRef;

/**
 * A one-dimensional convolution over time, padded by half its kernel on either side.
 *
 * @param name of the layer
 * @param channels of its output
 * @param kernel [frames], odd
 * @param stride [frames]
 */
record Convolution(String name, int channels, int kernel, int stride) {

  /** Slope of the leaky rectifier below zero. */
  private static final float SLOPE = (float) LeakyRectifier.SLOPE;

  /**
   * The block of an aligner: convolved, rectified, and zero but for the frames whose middle is
   * valid, which are every {@code stride}-th of those below.
   *
   * @return {@code [N, channels, ⌈T / stride⌉]}
   */
  Frames block(OnnxGraph graph, Frames below, BlockNormalisation normalisation) {
    ONNXRef<?> convolved =
        normalisation == BlockNormalisation.NONE
            ? convolved(graph, below)
            : normalised(graph, below);
    Map<String, Object> slope = Map.of("alpha", SLOPE);
    ONNXRef<?> rectified = graph.apply(FurtherOperator.LEAKY_RELU, slope, convolved);
    return Frames.valid(graph, rectified, everyStride(graph, below.mask()), channels);
  }

  /** With the batch normalisation in its weights, which by running moments only scales channels. */
  private ONNXRef<?> normalised(OnnxGraph graph, Frames below) {
    FoldedNormalisation folded = FoldedNormalisation.of(graph, name);
    return convolved(
        graph,
        below,
        graph.tensor(name + ".weight", folded.weights(), channels, below.width(), kernel),
        graph.tensor(name + ".bias", folded.bias(), channels));
  }

  /** The convolution alone {@code [N, channels, ⌈T / stride⌉]}. */
  ONNXRef<?> convolved(OnnxGraph graph, Frames below) {
    return convolved(
        graph,
        below,
        graph.parameter(name + ".weight", channels, below.width(), kernel),
        graph.parameter(name + ".bias", channels));
  }

  private ONNXRef<?> convolved(OnnxGraph graph, Frames below, ONNXRef<?> weights, ONNXRef<?> bias) {
    Map<String, Object> attributes =
        Map.of(
            "kernel_shape", new int[] {kernel},
            "pads", new int[] {kernel / 2, kernel / 2},
            "strides", new int[] {stride});
    return graph.apply(FurtherOperator.CONV, attributes, below.values(), weights, bias);
  }

  private ONNXRef<?> everyStride(OnnxGraph graph, ONNXRef<?> mask) {
    return graph.apply(
        FurtherOperator.SLICE,
        mask,
        graph.index("first", 0),
        graph.index("end", Long.MAX_VALUE),
        graph.index("time", 2),
        graph.index("stride", stride));
  }
}
