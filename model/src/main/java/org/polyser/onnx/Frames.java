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

  /** Values at frames that the mask leaves out set to zero. */
  static Frames valid(OnnxGraph graph, ONNXRef<?> values, ONNXRef<?> mask, int width) {
    return new Frames(graph.apply(ONNXOperators.MUL, values, mask), mask, width);
  }
}
