package org.polyser.onnx;

import java.util.Map;
import org.polyser.aligner.FrameNormalisation;
import org.tribuo.util.onnx.ONNXOperators;
import org.tribuo.util.onnx.ONNXRef;

/**
 * The self-attention of an aligner with its normalisation and residual connection.
 *
 * @param heads each of which has an equal share of the channels
 */
record SelfAttentionBlock(int heads) {

  private static final Map<String, Object> OVER_CHANNELS = Map.of("axes", new int[] {1});
  private static final Map<String, Object> LAST_TWO_SWAPPED =
      Map.of("perm", new int[] {0, 1, 3, 2});

  /**
   * @return {@code [N, C, T]}
   */
  Frames block(OnnxGraph graph, Frames below) {
    Frames normalised = new Frames(normalised(graph, below), below.mask(), below.width());
    ONNXRef<?> weights = weights(graph, normalised);
    ONNXRef<?> attended =
        graph.apply(FurtherOperator.MAT_MUL, heads(graph, "attention_value", normalised), weights);
    ONNXRef<?> joined =
        graph.apply(
            FurtherOperator.RESHAPE, attended, graph.indices("joined", 0, below.width(), -1));
    Frames output =
        projected(graph, "attention_output", new Frames(joined, below.mask(), below.width()));
    ONNXRef<?> sum = graph.apply(ONNXOperators.ADD, below.values(), output.values());
    return new Frames(sum, below.mask(), below.width());
  }

  private static ONNXRef<?> normalised(OnnxGraph graph, Frames frames) {
    ONNXRef<?> mean = graph.apply(ONNXOperators.REDUCE_MEAN, OVER_CHANNELS, frames.values());
    ONNXRef<?> centred = graph.apply(ONNXOperators.SUB, frames.values(), mean);
    ONNXRef<?> squares = graph.apply(ONNXOperators.MUL, centred, centred);
    ONNXRef<?> variance = graph.apply(ONNXOperators.REDUCE_MEAN, OVER_CHANNELS, squares);
    ONNXRef<?> floor = graph.constant("frame_floor", FrameNormalisation.VARIANCE_FLOOR);
    ONNXRef<?> deviation =
        graph.apply(FurtherOperator.SQRT, graph.apply(ONNXOperators.ADD, variance, floor));
    return graph.apply(ONNXOperators.DIV, centred, deviation);
  }

  /** {@code [N, H, T, T]}: how much of frame s, in rows, goes into frame t, in columns. */
  private ONNXRef<?> weights(OnnxGraph graph, Frames frames) {
    ONNXRef<?> queries = heads(graph, "attention_query", frames);
    ONNXRef<?> keys = heads(graph, "attention_key", frames);
    ONNXRef<?> byFrame = graph.apply(FurtherOperator.TRANSPOSE, LAST_TWO_SWAPPED, queries);
    ONNXRef<?> products = graph.apply(FurtherOperator.MAT_MUL, byFrame, keys);
    double scale = Math.sqrt((double) heads / frames.width());
    ONNXRef<?> logits =
        graph.apply(ONNXOperators.MUL, products, graph.constant("attention_scale", scale));
    ONNXRef<?> penalty =
        graph.apply(ONNXOperators.UNSQUEEZE, frames.penalty(graph), graph.index("head", 1));
    ONNXRef<?> open = graph.apply(ONNXOperators.ADD, logits, penalty);
    ONNXRef<?> byRow = graph.apply(ONNXOperators.SOFTMAX, Map.of("axis", 3), open);
    return graph.apply(FurtherOperator.TRANSPOSE, LAST_TWO_SWAPPED, byRow);
  }

  /** {@code [N, H, C / H, T]}. */
  private ONNXRef<?> heads(OnnxGraph graph, String name, Frames frames) {
    return graph.apply(
        FurtherOperator.RESHAPE,
        projected(graph, name, frames).values(),
        graph.indices(name + "_heads", 0, heads, frames.width() / heads, -1));
  }

  /** The same projection of every frame, zero where not valid. */
  private static Frames projected(OnnxGraph graph, String name, Frames frames) {
    int width = frames.width();
    ONNXRef<?> projected =
        graph.apply(
            FurtherOperator.UNBIASED_CONV,
            Map.of("kernel_shape", new int[] {1}),
            frames.values(),
            graph.parameter(name + ".weight", width, width, 1));
    return Frames.valid(graph, projected, frames.mask(), width);
  }
}
