package org.polyser.aligner;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Vertex that normalises every frame over its channels. Input: frames x {@code [N, C, T]}; output:
 * {@code y = (x - m) / s} of the same shape, with m the mean of a frame's channels and {@code s² =}
 * their variance {@code + 1e-5}. Without gain, which the weights of the projections that read it
 * can be, and without bias.
 *
 * <p>Source: Ba, Kiros and Hinton 2016, Layer normalization, equation 4.
 */
public final class FrameNormalisation extends ParameterlessVertex {

  private static final long serialVersionUID = 1L;

  /** Added to the variance of a frame. */
  public static final double VARIANCE_FLOOR = 1e-5;

  private static final int CHANNELS = 1;

  @Override
  int numInputs() {
    return 1;
  }

  @Override
  INDArray forward(INDArray[] inputs, INDArray mask) {
    INDArray centred = centred(inputs[0]);
    return centred.div(deviation(centred));
  }

  /** {@code (g - mean(g) - y mean(g y)) / s} for g the gradient by y. */
  @Override
  INDArray[] gradients(INDArray[] inputs, INDArray mask, INDArray epsilon) {
    INDArray centred = centred(inputs[0]);
    INDArray deviation = deviation(centred);
    INDArray output = centred.divi(deviation);
    INDArray along = output.mul(epsilon.mul(output).mean(true, CHANNELS));
    return new INDArray[] {centred(epsilon).subi(along).divi(deviation)};
  }

  private static INDArray centred(INDArray frames) {
    return frames.sub(frames.mean(true, CHANNELS));
  }

  private static INDArray deviation(INDArray centred) {
    return Transforms.sqrt(centred.mul(centred).mean(true, CHANNELS).addi(VARIANCE_FLOOR), false);
  }
}
