package org.polyser.aligner;

import java.nio.FloatBuffer;
import java.util.function.Consumer;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.concurrency.AffinityManager;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Arrays of ND4J whose values are written where they lie, without an array of Java's between. */
public final class HostArray {

  private HostArray() {}

  /**
   * @param values writes all values, row by row, into the host's memory; a device is told so
   * @param shape of the array
   * @return in single precision
   */
  public static INDArray written(Consumer<FloatBuffer> values, long... shape) {
    INDArray array = Nd4j.createUninitialized(DataType.FLOAT, shape);
    values.accept(array.data().asNioFloat());
    Nd4j.getAffinityManager().tagLocation(array, AffinityManager.Location.HOST);
    return array;
  }
}
