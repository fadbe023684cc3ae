package org.polyser.synthesis.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawsTest {

  private static final int N = 20_000;

  @Test
  void normalDrawsHaveTheMeanAndSpreadThatTheyShould() {
    double[] draws = IntStream.range(0, N).mapToDouble(i -> of(i).gaussian()).toArray();
    // Five standard errors of each: 1/sqrt(n) and sqrt(2/n).
    assertEquals(
        0, IntStream.range(0, N).mapToDouble(i -> draws[i]).average().orElseThrow(), 0.036);
    assertEquals(
        1,
        IntStream.range(0, N).mapToDouble(i -> draws[i] * draws[i]).average().orElseThrow(),
        0.05);
  }

  @Test
  void eventsHappenAsOftenAsTheyShould() {
    // Five standard errors: 5 sqrt(0.3 0.7 / n).
    assertEquals(
        0.3, IntStream.range(0, N).filter(i -> of(i).happens(0.3)).count() / (double) N, 0.017);
    assertEquals(0, IntStream.range(0, 100).filter(i -> of(i).happens(0)).count());
    assertEquals(100, IntStream.range(0, 100).filter(i -> of(i).happens(1)).count());
  }

  @Test
  void theSameNameGivesTheSameDrawsAndAnotherNameOrSeedOthers() {
    assertEquals(Draws.of(1, "a").gaussian(), Draws.of(1, "a").gaussian());
    assertNotEquals(Draws.of(1, "a").gaussian(), Draws.of(1, "b").gaussian());
    assertNotEquals(Draws.of(1, "a").gaussian(), Draws.of(2, "a").gaussian());
  }

  @Test
  void digitsAreANumberOfThatManyPlaces() {
    for (int i = 0; i < 100; i++) {
      int number = Integer.parseInt(of(i).digits(3));
      assertEquals(3, String.valueOf(number).length());
    }
    assertEquals("x", of(1).oneOf(List.of("x")));
  }

  private static Draws of(int i) {
    return Draws.of(7, "utterance-" + i);
  }
}
