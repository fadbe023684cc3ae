package org.polyser.aligner;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Vertex in which every frame attends to all valid frames. Inputs: queries, keys and values, each
 * {@code [N, C, T]}; output: {@link DotProductAttention} of as many heads as are set, {@code [N, C,
 * T]}. Without parameters of its own: the projections are layers before and after it.
 */
public final class SelfAttention extends ParameterlessVertex {

  private static final long serialVersionUID = 1L;

  @JsonProperty private final int heads;

  /**
   * @param heads each of which has an equal share of the channels
   */
  public SelfAttention(@JsonProperty("heads") int heads) {
    this.heads = heads;
  }

  @Override
  int numInputs() {
    return 3;
  }

  @Override
  INDArray forward(INDArray[] inputs, INDArray mask) {
    return attention(inputs, mask).attended();
  }

  @Override
  INDArray[] gradients(INDArray[] inputs, INDArray mask, INDArray epsilon) {
    return attention(inputs, mask).gradients(epsilon);
  }

  private DotProductAttention attention(INDArray[] inputs, INDArray mask) {
    return new DotProductAttention(inputs[0], inputs[1], inputs[2], mask, heads);
  }

  @Override
  List<Object> settings() {
    return List.of(heads);
  }
}
