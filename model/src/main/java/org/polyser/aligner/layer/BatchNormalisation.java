package org.polyser.aligner.layer;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.broadcast.BroadcastMulOp;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A batch normalisation on its way back: {@code y = gain · (x - mean) · precision} over the valid
 * rows.
 *
 * <p>Source: Ioffe and Szegedy 2015, Batch normalization, algorithm 1 and section 3.
 *
 * @param centred {@code x - mean}, {@code [R, C]}
 * @param precision {@code 1 / √(variance + floor)}, {@code [1, C]}
 */
record BatchNormalisation(INDArray centred, INDArray precision) {

  /** {@code y}, a new array. */
  INDArray output(INDArray gain) {
    return scaled(precision.mul(gain));
  }

  private INDArray scaled(INDArray byColumn) {
    INDArray scaled = Nd4j.createUninitialized(centred.dataType(), centred.shape(), 'c');
    Nd4j.exec(new BroadcastMulOp(centred, byColumn, scaled, 1));
    return scaled;
  }

  /**
   * Turns a gradient by y, in place, into one by x.
   *
   * @param gradient {@code [R, C]}
   * @return the gradient by the gain {@code [1, C]}
   */
  INDArray gradients(INDArray gradient, INDArray gain, ValidRows valid) {
    INDArray byGain = valid.sum(gradient.mul(centred)).muli(precision);
    INDArray along = byGain.mul(precision).divi(valid.count());
    INDArray mean = valid.sum(gradient).divi(valid.count());
    gradient.subi(scaled(along)).subiRowVector(mean).muliRowVector(precision.mul(gain));
    return byGain;
  }
}
