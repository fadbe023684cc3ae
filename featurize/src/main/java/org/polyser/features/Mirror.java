package org.polyser.features;

/** A signal continued beyond its ends by mirroring, without repeating the edge samples. */
final class Mirror {

  private Mirror() {}

  /** The index that stands for i in a signal of n samples: period {@code 2 (n - 1)}. */
  static long index(long i, long n) {
    if (n == 1) {
      return 0;
    }
    long period = 2 * (n - 1);
    long j = Math.floorMod(i, period);
    return j < n ? j : period - j;
  }
}
