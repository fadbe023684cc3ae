package org.polyser.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CurveAxisTest {

  @Test
  void ends_are_the_round_numbers_around_the_values() {
    CurveAxis axis = CurveAxis.around(1.37, 3.3);
    assertArrayEquals(new double[] {1, 1.5, 2, 2.5, 3, 3.5}, axis.marks().toArray(), 1e-12);
    assertEquals(0, axis.position(1), 1e-12);
    assertEquals(0.5, axis.position(2.25), 1e-12);
    assertEquals(1, axis.position(3.5), 1e-12);
  }

  @Test
  void values_that_are_one_lie_within() {
    for (double value : new double[] {0, 25, -3, 1e-9}) {
      CurveAxis axis = CurveAxis.around(value, value);
      assertTrue(axis.position(value) > 0.1 && axis.position(value) < 0.9, axis::toString);
    }
  }
}
