package org.polyser.onnx;

import java.util.Map;
import org.tribuo.util.onnx.ONNXOperators;
import org.tribuo.util.onnx.ONNXRef;

/**
 * The layers of a tower over one vector an utterance.
 *
 * @param graph that they are put into
 */
record TowerLayers(OnnxGraph graph) {

  /** What Deeplearning4j adds to a variance, by default. */
  private static final float NORM_EPSILON = 1e-5f;

  /** The least norm that Deeplearning4j divides by, by default. */
  private static final double LEAST_NORM = 1e-8;

  /**
   * Batch normalisation by the statistics of training.
   *
   * @param name of the layer
   * @param input {@code [N, width]}
   */
  ONNXRef<?> normalised(String name, int width, ONNXRef<?> input) {
    return graph.apply(
        FurtherOperator.BATCH_NORMALIZATION,
        Map.of("epsilon", NORM_EPSILON),
        input,
        graph.parameter(name + ".gamma", width),
        graph.parameter(name + ".beta", width),
        graph.parameter(name + ".mean", width),
        graph.tensor(name + ".variance", variances(name), width));
  }

  /** Deeplearning4j keeps decimal logarithms of standard deviations. */
  private float[] variances(String name) {
    float[] logarithms = graph.values(name + ".log10stdev");
    float[] variances = new float[logarithms.length];
    for (int i = 0; i < variances.length; i++) {
      variances[i] = (float) Math.pow(10, 2.0 * logarithms[i]);
    }
    return variances;
  }

  /**
   * A linear layer.
   *
   * @param name of the layer
   * @param input {@code [N, in]}
   * @return {@code [N, out]}
   */
  ONNXRef<?> dense(String name, int in, int out, ONNXRef<?> input) {
    return graph.apply(
        ONNXOperators.GEMM,
        input,
        graph.parameter(name + ".weight", in, out),
        graph.parameter(name + ".bias", out));
  }

  /**
   * @param vectors {@code [N, dim]}
   * @return of unit norm
   */
  ONNXRef<?> unit(ONNXRef<?> vectors) {
    Map<String, Object> axes = Map.of("axes", new int[] {1});
    ONNXRef<?> norm = graph.apply(FurtherOperator.REDUCE_L2, axes, vectors);
    ONNXRef<?> divisor =
        graph.apply(FurtherOperator.MAX, norm, graph.constant("least_norm", LEAST_NORM));
    return graph.apply(ONNXOperators.DIV, vectors, divisor);
  }
}
