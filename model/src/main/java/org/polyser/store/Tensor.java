package org.polyser.store;

import java.util.Arrays;

/**
 * A named array as safetensors keeps it.
 *
 * @param shape lengths of its dimensions
 * @param values row-major
 */
@SuppressWarnings("ArrayRecordComponent")
record Tensor(long[] shape, float[] values) {

  Tensor {
    long size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    if (size != values.length) {
      throw new IllegalArgumentException(
          Arrays.toString(shape) + " does not hold " + values.length + " values");
    }
  }
}
