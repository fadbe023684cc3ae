package org.polyser.aligner.layer;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.transforms.same.Square;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * Mean and variance of the columns of a matrix, over its valid rows.
 *
 * @param mean {@code [1, C]}
 * @param variance {@code [1, C]}, not corrected for the degree of freedom
 */
record ColumnMoments(INDArray mean, INDArray variance) {

  /** How much of running moments a minibatch leaves. */
  private static final double KEPT = 0.9;

  /**
   * The moments of rows, from which the mean is taken away.
   *
   * @param rows {@code [R, C]}, changed
   */
  static ColumnMoments centre(INDArray rows, ValidRows valid) {
    INDArray mean = valid.sum(rows).divi(valid.count());
    rows.subiRowVector(mean);
    INDArray squares = Nd4j.createUninitialized(rows.dataType(), rows.shape(), 'c');
    Nd4j.exec(new Square(rows, squares));
    return new ColumnMoments(mean, valid.sum(squares).divi(valid.count()));
  }

  /** Moves these running moments towards those of a minibatch, in place. */
  void follow(ColumnMoments minibatch) {
    mean.muli(KEPT).addi(minibatch.mean.mul(1 - KEPT));
    variance.muli(KEPT).addi(minibatch.variance.mul(1 - KEPT));
  }

  /** {@code 1 / √(variance + floor)}, {@code [1, C]}. */
  INDArray precision() {
    return Transforms.sqrt(variance.add(ConvolutionBlock.VARIANCE_FLOOR), false).rdivi(1);
  }
}
