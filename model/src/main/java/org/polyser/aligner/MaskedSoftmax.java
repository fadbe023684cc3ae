package org.polyser.aligner;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Softmax over valid frames: {@code a = exp z / Σ exp z}, where masked frames have weight zero, so
 * that padding changes nothing.
 *
 * @param weights a {@code [N, K, T]}, each row of T sums to 1
 */
record MaskedSoftmax(INDArray weights) {

  private static final double MASKED = -1e9;

  /**
   * @param logits z {@code [N, K, T]}, left as they are
   * @param mask {@code [N, T]}, 1 where a frame is valid; {@code null} where all are
   */
  static MaskedSoftmax of(INDArray logits, INDArray mask) {
    INDArray open = logits.dup('c');
    if (mask != null) {
      INDArray penalty = mask.castTo(logits.dataType()).rsub(1).muli(MASKED);
      open = open.add(penalty.reshape(mask.size(0), 1, mask.size(1)));
    }
    INDArray shifted = open.sub(open.max(true, 2));
    INDArray exponentials = Transforms.exp(shifted, false);
    return new MaskedSoftmax(exponentials.div(exponentials.sum(true, 2)));
  }

  /**
   * Gradient by the logits, {@code a (g - Σ a g)}.
   *
   * @param byWeights g, gradient by the weights {@code [N, K, T]}
   */
  INDArray gradient(INDArray byWeights) {
    INDArray expected = weights.mul(byWeights).sum(true, 2);
    return byWeights.sub(expected).muli(weights);
  }
}
