package org.polyser.features;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits the length of a Fourier transform into the radices that the butterflies have. */
final class Radices {

  private static final int[] BY_PREFERENCE = {8, 5, 4, 3, 2};

  private Radices() {}

  /** The radices whose product is the length, or nothing if a prime factor is above 5. */
  static Optional<List<Integer>> factorise(int length) {
    List<Integer> radices = new ArrayList<>();
    int rest = length;
    for (int radix : BY_PREFERENCE) {
      while (rest % radix == 0) {
        radices.add(radix);
        rest /= radix;
      }
    }
    return rest == 1 ? Optional.of(radices) : Optional.empty();
  }
}
