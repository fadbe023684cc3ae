package org.polyser.aligner.layer;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Which rows of a matrix count.
 *
 * @param indicator {@code [R, 1]}, 1 or 0
 * @param count how many do
 */
record ValidRows(INDArray indicator, double count) {

  static ValidRows of(INDArray indicator) {
    return new ValidRows(indicator, indicator.sumNumber().doubleValue());
  }

  /** Sum over the rows that count {@code [1, C]}. */
  INDArray sum(INDArray rows) {
    INDArray sum = Nd4j.createUninitialized(rows.dataType(), new long[] {1, rows.size(1)}, 'c');
    MatrixProduct.atb(indicator, rows, sum, 0);
    return sum;
  }

  /** Sets the rows that do not count to zero, in place. */
  INDArray keep(INDArray rows) {
    return rows.muliColumnVector(indicator);
  }
}
