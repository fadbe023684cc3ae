package org.polyser.training.spark;

import java.io.Serializable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * An array of ND4J as it travels between driver and executors: in one piece, where ND4J's own
 * serial form is written and read number by number.
 *
 * @param values in single precision, in the order of the rows
 * @param shape of the array
 */
@SuppressWarnings("ArrayRecordComponent")
record FlatArray(float[] values, long[] shape) implements Serializable {

  /**
   * @param array of single precision
   */
  static FlatArray of(INDArray array) {
    float[] values = new float[Math.toIntExact(array.length())];
    array.dup('c').data().asNioFloat().get(values);
    return new FlatArray(values, array.shape());
  }

  /** A copy. */
  INDArray toArray() {
    return Nd4j.create(Nd4j.createBuffer(values), shape);
  }
}
