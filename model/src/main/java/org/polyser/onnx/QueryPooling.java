package org.polyser.onnx;

import java.util.Map;
import org.polyser.aligner.EmotionQueries;
import org.tribuo.util.onnx.ONNXOperators;
import org.tribuo.util.onnx.ONNXRef;

/**
 * The emotion queries of an aligner and what they pool: for every query the mean and the standard
 * deviation of the valid frames, weighted by how much the query attends to each.
 *
 * @param queries K
 */
record QueryPooling(int queries) {

  /**
   * @param frames {@code [N, C, T]}
   * @return {@code [N, 2 C K]}: means, then deviations
   */
  ONNXRef<?> pooled(OnnxGraph graph, Frames frames) {
    ONNXRef<?> weights = weights(graph, frames);
    ONNXRef<?> squares = graph.apply(ONNXOperators.MUL, frames.values(), frames.values());
    ONNXRef<?> mean = graph.apply(FurtherOperator.MAT_MUL, frames.values(), weights);
    ONNXRef<?> square = graph.apply(FurtherOperator.MAT_MUL, squares, weights);
    ONNXRef<?> both =
        graph.apply(ONNXOperators.CONCAT, Map.of("axis", 1), mean, deviation(graph, mean, square));
    return graph.apply(FurtherOperator.FLATTEN, Map.of("axis", 1), both);
  }

  /** {@code [N, T, K]}, over T of sum 1. */
  private ONNXRef<?> weights(OnnxGraph graph, Frames frames) {
    ONNXRef<?> logits = new Convolution("query_logits", queries, 1, 1).convolved(graph, frames);
    ONNXRef<?> open = graph.apply(ONNXOperators.ADD, logits, frames.penalty(graph));
    ONNXRef<?> byQuery = graph.apply(ONNXOperators.SOFTMAX, Map.of("axis", 2), open);
    return graph.apply(FurtherOperator.TRANSPOSE, Map.of("perm", new int[] {0, 2, 1}), byQuery);
  }

  private static ONNXRef<?> deviation(OnnxGraph graph, ONNXRef<?> mean, ONNXRef<?> square) {
    ONNXRef<?> variance =
        graph.apply(ONNXOperators.SUB, square, graph.apply(ONNXOperators.MUL, mean, mean));
    ONNXRef<?> rounded = graph.apply(FurtherOperator.MAX, variance, graph.constant("zero", 0));
    ONNXRef<?> floor = graph.constant("variance_floor", EmotionQueries.VARIANCE_FLOOR);
    return graph.apply(FurtherOperator.SQRT, graph.apply(ONNXOperators.ADD, rounded, floor));
  }
}
