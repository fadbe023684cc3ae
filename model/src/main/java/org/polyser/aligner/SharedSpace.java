package org.polyser.aligner;

import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.nd4j.linalg.activations.Activation;

/** The layers that every tower has on its way into the shared space. */
final class SharedSpace {

  private SharedSpace() {}

  /**
   * A normalisation by the statistics of training. Its gradients are not clipped: Deeplearning4j
   * moves the running statistics together with them, and clipped they would never arrive.
   */
  static BatchNormalization norm() {
    return new BatchNormalization.Builder()
        .gradientNormalization(GradientNormalization.None)
        .build();
  }

  /**
   * A linear projection.
   *
   * @param dropout fraction of its input dropped while training
   */
  static DenseLayer projection(int in, int out, double dropout) {
    return new DenseLayer.Builder()
        .nIn(in)
        .nOut(out)
        .dropOut(1 - dropout)
        .activation(Activation.IDENTITY)
        .build();
  }
}
