package org.polyser.aligner;

import org.deeplearning4j.nn.conf.inputs.InputType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Vertex in which K emotion queries pool the frames they attend to. Inputs: frames {@code [N, C,
 * T]} and the queries' attention logits {@code [N, K, T]}; output: {@link AttentiveStatistics}
 * {@code [N, 2 C K]}. Without parameters of its own: the queries are the weights of the layer that
 * makes the logits.
 */
public final class EmotionQueries extends ParameterlessVertex {

  /** Added to a variance before its root is taken. */
  public static final double VARIANCE_FLOOR = 1e-5;

  private static final long serialVersionUID = 1L;

  @Override
  int numInputs() {
    return 2;
  }

  @Override
  INDArray forward(INDArray[] inputs, INDArray mask) {
    return statistics(inputs, mask).pooled();
  }

  @Override
  INDArray[] gradients(INDArray[] inputs, INDArray mask, INDArray epsilon) {
    return statistics(inputs, mask).gradients(epsilon);
  }

  private static AttentiveStatistics statistics(INDArray[] inputs, INDArray mask) {
    return new AttentiveStatistics(inputs[0], inputs[1], mask);
  }

  @Override
  INDArray maskAbove(INDArray mask) {
    return null;
  }

  @Override
  public InputType getOutputType(int layerIndex, InputType... inputs) {
    long channels = ((InputType.InputTypeRecurrent) inputs[0]).getSize();
    long queries = ((InputType.InputTypeRecurrent) inputs[1]).getSize();
    return InputType.feedForward(2 * channels * queries);
  }
}
