package org.polyser.features;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DecadesTest {

  @Test
  void powers_are_those_of_the_library() {
    Random random = new Random(6);
    for (int i = 0; i < 100_000; i++) {
      double x = (i % 2 == 0 ? 12 : 299) * (2 * random.nextDouble() - 1);
      assertEquals(1, Decades.power(x) / Math.pow(10, x), 1e-9, () -> "10^" + x);
    }
    assertEquals(1, Decades.power(0), 0);
    assertEquals(1, Decades.power(-0.0), 0);
  }

  @Test
  void powers_beyond_what_a_number_holds_are_0_and_infinite() {
    assertEquals(0, Decades.power(-65_504), 0);
    assertEquals(0, Decades.power(Double.NEGATIVE_INFINITY), 0);
    assertEquals(Double.POSITIVE_INFINITY, Decades.power(65_504), 0);
    assertEquals(Double.NaN, Decades.power(Double.NaN), 0);
  }

  @Test
  void energies_add() {
    Random random = new Random(7);
    for (int i = 0; i < 100_000; i++) {
      double a = 6 * random.nextDouble() - 8;
      double b = a + 2.999 * (2 * random.nextDouble() - 1);
      double expected = Math.log10(Math.pow(10, a) + Math.pow(10, b));
      assertEquals(expected, Decades.sum(a, b), 1e-6, () -> a + " and " + b);
    }
    assertEquals(Math.log10(2) - 7, Decades.sum(-7, -7), 1e-12);
  }

  @Test
  void of_energies_that_are_far_apart_the_higher_counts() {
    assertEquals(-2, Decades.sum(-2, -5.5), 0);
    assertEquals(-2, Decades.sum(-5.5, -2), 0);
    assertEquals(-2, Decades.sum(-2, Double.NEGATIVE_INFINITY), 0);
    assertEquals(-2, Decades.sum(-2, -5), 1e-3);
  }
}
