package org.polyser.onnx;

import java.util.Map;
import org.tribuo.util.onnx.ONNXOperators;
import org.tribuo.util.onnx.ONNXRef;

/**
 * The way of pooled statistics into the shared space: batch normalisation by the statistics of
 * training, projection, unit norm.
 *
 * @param pooled width of the statistics
 * @param dim width of the shared space
 */
record SharedSpace(int pooled, int dim) {

  /** What Deeplearning4j adds to a variance, by default. */
  private static final float NORM_EPSILON = 1e-5f;

  /** The least norm that Deeplearning4j divides by, by default. */
  private static final double LEAST_NORM = 1e-8;

  /**
   * @param statistics {@code [N, pooled]}
   * @return unit-norm embeddings {@code [N, dim]}
   */
  ONNXRef<?> embedding(OnnxGraph graph, ONNXRef<?> statistics) {
    ONNXRef<?> projected =
        graph.apply(
            ONNXOperators.GEMM,
            normalised(graph, statistics),
            graph.parameter("speech_projection.weight", pooled, dim),
            graph.parameter("speech_projection.bias", dim));
    Map<String, Object> axes = Map.of("axes", new int[] {1});
    ONNXRef<?> norm = graph.apply(FurtherOperator.REDUCE_L2, axes, projected);
    ONNXRef<?> divisor =
        graph.apply(FurtherOperator.MAX, norm, graph.constant("least_norm", LEAST_NORM));
    return graph.apply(ONNXOperators.DIV, projected, divisor);
  }

  private ONNXRef<?> normalised(OnnxGraph graph, ONNXRef<?> statistics) {
    return graph.apply(
        FurtherOperator.BATCH_NORMALIZATION,
        Map.of("epsilon", NORM_EPSILON),
        statistics,
        graph.parameter("statistics_norm.gamma", pooled),
        graph.parameter("statistics_norm.beta", pooled),
        graph.parameter("statistics_norm.mean", pooled),
        graph.tensor("statistics_norm.variance", variances(graph), pooled));
  }

  /** Deeplearning4j keeps decimal logarithms of standard deviations. */
  private static float[] variances(OnnxGraph graph) {
    float[] logarithms = graph.values("statistics_norm.log10stdev");
    float[] variances = new float[logarithms.length];
    for (int i = 0; i < variances.length; i++) {
      variances[i] = (float) Math.pow(10, 2.0 * logarithms[i]);
    }
    return variances;
  }
}
