package org.polyser.onnx;

import org.tribuo.util.onnx.ONNXOperators;
import org.tribuo.util.onnx.ONNXRef;

/**
 * Frames on their way through the encoder.
 *
 * @param values {@code [N, width, T]}, zero where not valid
 * @param mask {@code [N, 1, T]}, 1 where a frame is valid
 * @param width channels of a frame
 */
record Frames(ONNXRef<?> values, ONNXRef<?> mask, int width) {

  /** Added to a logit, leaves no weight to its frame. */
  private static final double MASKED = -1e9;

  /** Values at frames that the mask leaves out set to zero. */
  static Frames valid(OnnxGraph graph, ONNXRef<?> values, ONNXRef<?> mask, int width) {
    return new Frames(graph.apply(ONNXOperators.MUL, values, mask), mask, width);
  }

  /** What is added to logits before a softmax over the frames {@code [N, 1, T]}: 0 where valid. */
  ONNXRef<?> penalty(OnnxGraph graph) {
    ONNXRef<?> padding = graph.apply(ONNXOperators.SUB, graph.constant("valid", 1), mask);
    return graph.apply(ONNXOperators.MUL, padding, graph.constant("masked", MASKED));
  }
}
