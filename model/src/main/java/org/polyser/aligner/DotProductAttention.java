package org.polyser.aligner;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Scaled dot-product attention of several heads over frames.
 *
 * <p>Queries q, keys k, values v {@code [N, C, T]}, mask {@code [N, T]} (1 = valid). Of H heads,
 * each has its D = C / H channels: {@code a[t, s] = softmax_s(q[t] · k[s] / √D)} over the valid
 * frames s, and {@code o[t] = Σ_s a[t, s] v[s]}. What comes out at a padded frame t means nothing.
 *
 * <p>Source: Vaswani et al. 2017, Attention is all you need, equation 1 and section 3.2.2.
 */
final class DotProductAttention {

  private final long[] shape;
  private final int heads;
  private final double scale;
  private final INDArray queries;
  private final INDArray keys;
  private final INDArray values;
  private final MaskedSoftmax attention;

  DotProductAttention(INDArray queries, INDArray keys, INDArray values, INDArray mask, int heads) {
    this.shape = queries.shape();
    this.heads = heads;
    this.scale = Math.sqrt((double) heads / shape[1]);
    this.queries = split(queries);
    this.keys = split(keys);
    this.values = split(values);
    INDArray logits = Nd4j.matmul(this.queries, this.keys, true, false, false).muli(scale);
    this.attention = MaskedSoftmax.of(rows(logits), mask);
  }

  /** {@code [N, C, T] → [N H, D, T]}. */
  private INDArray split(INDArray channels) {
    return channels.dup('c').reshape('c', shape[0] * heads, shape[1] / heads, shape[2]);
  }

  /** {@code [N H, T, T] → [N, H T, T]}, so that a mask {@code [N, T]} lies over all of a row. */
  private INDArray rows(INDArray pairs) {
    return pairs.dup('c').reshape('c', shape[0], heads * shape[2], shape[2]);
  }

  /** The way back from {@link #rows}. */
  private INDArray pairs(INDArray rows) {
    return rows.reshape('c', shape[0] * heads, shape[2], shape[2]);
  }

  /** {@code [N H, D, T] → [N, C, T]}. */
  private INDArray joined(INDArray split) {
    return split.dup('c').reshape('c', shape);
  }

  /** o {@code [N, C, T]}. */
  INDArray attended() {
    return joined(Nd4j.matmul(values, pairs(attention.weights()), false, true, false));
  }

  /**
   * Gradients by queries, keys and values.
   *
   * @param epsilon gradient by o {@code [N, C, T]}
   */
  INDArray[] gradients(INDArray epsilon) {
    INDArray byOutput = split(epsilon);
    INDArray byWeights = Nd4j.matmul(byOutput, values, true, false, false);
    INDArray byLogits = pairs(attention.gradient(rows(byWeights))).muli(scale);
    return new INDArray[] {
      joined(Nd4j.matmul(keys, byLogits, false, true, false)),
      joined(Nd4j.matmul(queries, byLogits)),
      joined(Nd4j.matmul(byOutput, pairs(attention.weights())))
    };
  }
}
