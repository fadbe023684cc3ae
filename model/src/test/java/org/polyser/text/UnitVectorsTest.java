package org.polyser.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class UnitVectorsTest {

  @Test
  void scales_in_place_to_unit_norm() {
    float[] vector = {3, -4};
    assertSame(vector, UnitVectors.normalise(vector));
    assertArrayEquals(new float[] {0.6f, -0.8f}, vector, 1e-7f);
  }

  @Test
  void the_inner_product_is_summed_in_double_precision() {
    assertEquals(1, UnitVectors.dot(new float[] {1e8f, 1, -1e8f}, new float[] {1, 1, 1}), 0);
  }
}
