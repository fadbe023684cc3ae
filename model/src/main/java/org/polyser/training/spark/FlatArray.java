package org.polyser.training.spark;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.polyser.aligner.HostArray;

/**
 * An array of ND4J as it travels between driver and executors: in one piece, where numbers of any
 * other serial form are written and read one by one.
 *
 * @param bytes values in single precision, little-endian, in the order of the rows
 * @param shape of the array
 */
@SuppressWarnings("ArrayRecordComponent")
record FlatArray(byte[] bytes, long[] shape) implements Serializable {

  /**
   * @param array of single precision
   */
  static FlatArray of(INDArray array) {
    byte[] bytes = new byte[Math.toIntExact(array.length() * Float.BYTES)];
    try (INDArray inOrder = array.dup('c')) {
      values(bytes).put(inOrder.data().asNioFloat());
    }
    return new FlatArray(bytes, array.shape());
  }

  /** A copy. */
  INDArray toArray() {
    return HostArray.written(values -> values.put(values(bytes)), shape);
  }

  private static FloatBuffer values(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
  }
}
