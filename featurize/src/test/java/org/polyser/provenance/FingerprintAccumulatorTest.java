package org.polyser.provenance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FingerprintAccumulatorTest {

  @Test
  void isTheSameInAnyOrderAndPartition() {
    FingerprintAccumulator all = of("a", "b", "c");
    assertEquals(all, of("c", "a", "b"));
    assertEquals(all, of("b").plus(of("c", "a")));
    assertEquals(all, FingerprintAccumulator.EMPTY.plus(all));
  }

  @Test
  void countsRowsThatOccurTwice() {
    assertNotEquals(of("a", "b").fingerprint(), of("a", "a", "b").fingerprint());
    assertNotEquals(of("a", "a").fingerprint(), of("b", "b").fingerprint());
  }

  @Test
  void sumsWordsModuloTwoToThe64() {
    Fingerprint ones = new Fingerprint("f".repeat(64));
    assertEquals(
        new FingerprintAccumulator(-2, -2, -2, -2, 2),
        FingerprintAccumulator.EMPTY.plus(ones).plus(ones));
  }

  @Test
  void readsWordsFromTheFirstByteOn() {
    Fingerprint words =
        new Fingerprint(
            "0".repeat(15)
                + "1"
                + "0".repeat(15)
                + "2"
                + "0".repeat(15)
                + "3"
                + "0".repeat(15)
                + "4");
    assertEquals(
        new FingerprintAccumulator(1, 2, 3, 4, 1), FingerprintAccumulator.EMPTY.plus(words));
  }

  private static FingerprintAccumulator of(String... rows) {
    return Stream.of(rows)
        .map(Fingerprint::of)
        .reduce(
            FingerprintAccumulator.EMPTY,
            FingerprintAccumulator::plus,
            FingerprintAccumulator::plus);
  }
}
