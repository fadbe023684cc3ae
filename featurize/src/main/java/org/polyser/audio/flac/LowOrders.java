package org.polyser.audio.flac;

/**
 * Linear prediction of low order, with coefficients in registers: the loops of Predictor, unrolled.
 */
final class LowOrders {

  private LowOrders() {}

  static void restore1(int[] samples, int from, int to, long[] c, int shift) {
    long c0 = c[0];
    long last = samples[from - 1];
    for (int i = from; i < to; i++) {
      long sum = ((long) samples[i] << shift);
      last = (sum + c0 * last) >> shift;
      samples[i] = (int) last;
    }
  }

  static void restore2(int[] samples, int from, int to, long[] c, int shift) {
    long c0 = c[0];
    long c1 = c[1];
    long last = samples[from - 1];
    for (int i = from; i < to; i++) {
      long sum = ((long) samples[i] << shift) + c1 * samples[i - 2];
      last = (sum + c0 * last) >> shift;
      samples[i] = (int) last;
    }
  }

  static void restore3(int[] samples, int from, int to, long[] c, int shift) {
    long c0 = c[0];
    long c1 = c[1];
    long c2 = c[2];
    long last = samples[from - 1];
    for (int i = from; i < to; i++) {
      long sum = ((long) samples[i] << shift) + c2 * samples[i - 3] + c1 * samples[i - 2];
      last = (sum + c0 * last) >> shift;
      samples[i] = (int) last;
    }
  }

  static void restore4(int[] samples, int from, int to, long[] c, int shift) {
    long c0 = c[0];
    long c1 = c[1];
    long c2 = c[2];
    long c3 = c[3];
    long last = samples[from - 1];
    for (int i = from; i < to; i++) {
      long sum =
          ((long) samples[i] << shift)
              + c3 * samples[i - 4]
              + c2 * samples[i - 3]
              + c1 * samples[i - 2];
      last = (sum + c0 * last) >> shift;
      samples[i] = (int) last;
    }
  }

  static void restore5(int[] samples, int from, int to, long[] c, int shift) {
    long c0 = c[0];
    long c1 = c[1];
    long c2 = c[2];
    long c3 = c[3];
    long c4 = c[4];
    long last = samples[from - 1];
    for (int i = from; i < to; i++) {
      long sum =
          ((long) samples[i] << shift)
              + c4 * samples[i - 5]
              + c3 * samples[i - 4]
              + c2 * samples[i - 3]
              + c1 * samples[i - 2];
      last = (sum + c0 * last) >> shift;
      samples[i] = (int) last;
    }
  }

  static void restore6(int[] samples, int from, int to, long[] c, int shift) {
    long c0 = c[0];
    long c1 = c[1];
    long c2 = c[2];
    long c3 = c[3];
    long c4 = c[4];
    long c5 = c[5];
    long last = samples[from - 1];
    for (int i = from; i < to; i++) {
      long sum =
          ((long) samples[i] << shift)
              + c5 * samples[i - 6]
              + c4 * samples[i - 5]
              + c3 * samples[i - 4]
              + c2 * samples[i - 3]
              + c1 * samples[i - 2];
      last = (sum + c0 * last) >> shift;
      samples[i] = (int) last;
    }
  }
}
