package org.polyser.aligner;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Vertex that keeps padding out of frames. Inputs: frames {@code [N, C, T]} of a layer that fills
 * the padding with something, and what it read {@code [N, C', T]}; output: the first, zero where
 * the second is not valid.
 */
public final class ValidFrames extends ParameterlessVertex {

  private static final long serialVersionUID = 1L;

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
    return masks[1];
  }
}
