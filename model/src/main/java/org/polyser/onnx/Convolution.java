package org.polyser.onnx;

import java.util.Map;
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

  /** Slope of Deeplearning4j's leaky rectifier below zero. */
  private static final float SLOPE = 0.01f;

  /**
   * The block of an aligner: convolved, rectified, and zero but for the frames whose middle is
   * valid, which are every {@code stride}-th of those below.
   *
   * @return {@code [N, channels, ⌈T / stride⌉]}
   */
  Frames block(OnnxGraph graph, Frames below) {
    Map<String, Object> slope = Map.of("alpha", SLOPE);
    ONNXRef<?> rectified = graph.apply(FurtherOperator.LEAKY_RELU, slope, convolved(graph, below));
    return Frames.valid(graph, rectified, everyStride(graph, below.mask()), channels);
  }

  /** The convolution alone {@code [N, channels, ⌈T / stride⌉]}. */
  ONNXRef<?> convolved(OnnxGraph graph, Frames below) {
    Map<String, Object> attributes =
        Map.of(
            "kernel_shape", new int[] {kernel},
            "pads", new int[] {kernel / 2, kernel / 2},
            "strides", new int[] {stride});
    return graph.apply(
        FurtherOperator.CONV,
        attributes,
        below.values(),
        graph.parameter(name + ".weight", channels, below.width(), kernel),
        graph.parameter(name + ".bias", channels));
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
