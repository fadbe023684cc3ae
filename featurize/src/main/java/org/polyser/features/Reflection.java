package org.polyser.features;

/** A signal continued beyond its ends by mirroring, without repeating the edge samples. */
final class Reflection {

  private Reflection() {}

  /** Fills the target with the continued signal from index {@code from}, which may be negative. */
  static void copy(float[] samples, long from, float[] target) {
    int start = (int) Math.min(target.length, Math.max(0, -from));
    int end = (int) Math.max(start, Math.min(target.length, samples.length - from));
    if (end > start) {
      System.arraycopy(samples, (int) (from + start), target, start, end - start);
    }
    mirror(samples, from, target, 0, start);
    mirror(samples, from, target, end, target.length);
  }

  private static void mirror(float[] samples, long from, float[] target, int start, int end) {
    for (int i = start; i < end; i++) {
      target[i] = samples[index(from + i, samples.length)];
    }
  }

  /** The index that stands for i in a signal of n samples: period {@code 2 (n - 1)}. */
  static int index(long i, int n) {
    if (n == 1) {
      return 0;
    }
    long period = 2L * (n - 1);
    long j = Math.floorMod(i, period);
    return (int) (j < n ? j : period - j);
  }
}
