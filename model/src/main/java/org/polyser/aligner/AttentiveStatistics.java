package org.polyser.aligner;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Attention-weighted mean and standard deviation of frames, for every query.
 *
 * <p>Frames x {@code [N, C, T]}, logits z {@code [N, K, T]}, mask {@code [N, T]} (1 = valid). With
 * {@code a = softmax_t(z)} over the valid frames, {@code m = Σ a x} and {@code s = √(Σ a x² - m² +
 * ε)}, both {@code [N, C, K]}. Masked frames have weight zero, so padding changes nothing.
 *
 * <p>Source: Okabe et al. 2018, Attentive statistics pooling, equations 3 to 6.
 */
final class AttentiveStatistics {

  private final INDArray frames;
  private final INDArray squares;
  private final MaskedSoftmax attention;
  private final INDArray weights;
  private final INDArray mean;
  private final INDArray deviation;

  AttentiveStatistics(INDArray frames, INDArray logits, INDArray mask) {
    this.frames = frames;
    this.squares = frames.mul(frames);
    this.attention = MaskedSoftmax.of(logits, mask);
    this.weights = attention.weights();
    this.mean = weighted(frames);
    INDArray variance = weighted(squares).subi(mean.mul(mean));
    this.deviation =
        Transforms.sqrt(Transforms.max(variance, 0, false).addi(EmotionQueries.VARIANCE_FLOOR));
  }

  /** {@code [N, C, T] × [N, K, T]ᵀ → [N, C, K]}. */
  private INDArray weighted(INDArray values) {
    return Nd4j.matmul(values, weights, false, true, false);
  }

  /** {@code [N, 2 C K]}: means, then deviations. */
  INDArray pooled() {
    INDArray both = Nd4j.concat(1, mean, deviation);
    return both.reshape('c', both.size(0), both.size(1) * both.size(2));
  }

  /**
   * Gradients by frames and by logits.
   *
   * @param epsilon gradient by the pooled statistics {@code [N, 2 C K]}
   */
  INDArray[] gradients(INDArray epsilon) {
    long n = mean.size(0);
    INDArray parts = epsilon.dup('c').reshape('c', n, 2, mean.size(1) * mean.size(2));
    INDArray byDeviation = part(parts, 1);
    INDArray byVariance = byDeviation.div(deviation).muli(0.5);
    INDArray byMean = part(parts, 0).sub(mean.mul(byVariance).muli(2));
    return new INDArray[] {byFrames(byMean, byVariance), byLogits(byMean, byVariance)};
  }

  private INDArray part(INDArray parts, long which) {
    return parts.slice(which, 1).dup('c').reshape('c', mean.shape());
  }

  private INDArray byFrames(INDArray byMean, INDArray byVariance) {
    INDArray second = Nd4j.matmul(byVariance, weights).muli(frames).muli(2);
    return Nd4j.matmul(byMean, weights).addi(second);
  }

  private INDArray byLogits(INDArray byMean, INDArray byVariance) {
    INDArray byWeights =
        Nd4j.matmul(byMean, frames, true, false, false)
            .addi(Nd4j.matmul(byVariance, squares, true, false, false));
    return attention.gradient(byWeights);
  }
}
