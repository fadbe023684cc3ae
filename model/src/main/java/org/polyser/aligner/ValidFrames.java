package org.polyser.aligner;

import java.util.List;
import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Vertex after a convolution that keeps padding out of it. Inputs: convolved frames {@code [N, C,
 * ⌈T / stride⌉]} and what was convolved {@code [N, C', T]}; output: the first, zero where not
 * valid. A convolved frame t is valid exactly where frame {@code t · stride} below is, which leaves
 * as many as the utterance alone would give. Deeplearning4j's own convolution takes every frame for
 * valid that a valid one touches at the edge of the kernel, and fills the padding with its bias.
 */
public final class ValidFrames extends ParameterlessVertex {

  private static final long serialVersionUID = 1L;

  @JsonProperty private final int stride;

  /**
   * @param stride of the convolution [frames], whose kernel is padded by half of it on either side
   */
  public ValidFrames(@JsonProperty("stride") int stride) {
    this.stride = stride;
  }

  @Override
  int numInputs() {
    return 2;
  }

  @Override
  INDArray forward(INDArray[] inputs, INDArray mask) {
    return valid(inputs[0], mask);
  }

  @Override
  INDArray[] gradients(INDArray[] inputs, INDArray mask, INDArray epsilon) {
    return new INDArray[] {valid(epsilon, mask), null};
  }

  private static INDArray valid(INDArray frames, INDArray mask) {
    return mask == null
        ? frames
        : frames.mul(mask.castTo(frames.dataType()).reshape('c', mask.size(0), 1, mask.size(1)));
  }

  @Override
  INDArray mask(INDArray[] masks) {
    return masks[1] == null ? null : everyStride(masks[1]);
  }

  private INDArray everyStride(INDArray below) {
    int frames = (int) below.size(1);
    return below.getColumns(IntStream.range(0, frames).filter(t -> t % stride == 0).toArray());
  }

  @Override
  List<Object> settings() {
    return List.of(stride);
  }
}
