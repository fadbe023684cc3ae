package org.polyser.aligner.layer;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.impl.scalar.ScalarMax;
import org.nd4j.linalg.api.ops.impl.scalar.Step;
import org.nd4j.linalg.api.ops.impl.transforms.custom.Max;
import org.nd4j.linalg.factory.Nd4j;

/**
 * {@code y = x} where x is positive, else {@code SLOPE · x}: the larger of the two, which ND4J
 * computes faster than by its own operation, as it does the way back.
 */
public final class LeakyRectifier {

  /** Of the negative side. */
  public static final double SLOPE = 0.01;

  private LeakyRectifier() {}

  /** Rectifies in place. */
  static void rectify(INDArray values) {
    Nd4j.exec(new Max(values, values.mul(SLOPE), values));
  }

  /**
   * Turns a gradient by the output, in place, into one by the input. The sign of an output is that
   * of its input.
   */
  static void gradient(INDArray gradient, INDArray output) {
    INDArray slopes = Nd4j.createUninitialized(output.dataType(), output.shape(), 'c');
    Nd4j.exec(new Step(output, slopes, 0));
    Nd4j.exec(new ScalarMax(slopes, null, slopes, SLOPE));
    gradient.muli(slopes);
  }
}
