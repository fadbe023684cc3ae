package org.polyser.training.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

class FlatArrayTest {

  private static final INDArray MATRIX = Nd4j.arange(12).castTo(DataType.FLOAT).reshape('c', 3, 4);

  @Test
  void an_array_comes_back_as_it_was() {
    assertEquals(MATRIX, FlatArray.of(MATRIX).toArray());
    INDArray vector = MATRIX.reshape(12);
    assertArrayEquals(new long[] {12}, FlatArray.of(vector).toArray().shape());
  }

  @Test
  void a_view_travels_without_what_it_is_a_view_of() {
    INDArray view = MATRIX.get(NDArrayIndex.all(), NDArrayIndex.interval(1, 3));
    FlatArray sent = FlatArray.of(view);
    assertEquals(6 * Float.BYTES, sent.bytes().length);
    assertEquals(view, sent.toArray());
  }
}
