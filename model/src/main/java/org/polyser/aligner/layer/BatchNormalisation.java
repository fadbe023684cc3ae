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

  /** Writes {@code y} into an array, and returns it. */
  INDArray output(INDArray gain, INDArray result) {
    return scaled(precision.mul(gain), result);
  }

  private INDArray scaled(INDArray byColumn, INDArray result) {
    Nd4j.exec(new BroadcastMulOp(centred, byColumn, result, 1));
    return result;
  }

  /**
   * Turns a gradient by y, in place, into one by x.
   *
   * @param gradient {@code [R, C]}
   * @return the gradient by the gain {@code [1, C]}
   */
  INDArray gradients(INDArray gradient, INDArray gain, ValidRows valid) {
    INDArray along = gradient.mul(centred);
    INDArray byGain = valid.sum(along).muli(precision);
    scaled(byGain.mul(precision).divi(valid.count()), along);
    INDArray mean = valid.sum(gradient).divi(valid.count());
    gradient.subi(along).subiRowVector(mean).muliRowVector(precision.mul(gain));
    return byGain;
  }
}
