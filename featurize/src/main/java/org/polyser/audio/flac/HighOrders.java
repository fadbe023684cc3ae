package org.polyser.audio.flac;

/**
 * Linear prediction of low order, with coefficients in registers: the loops of Predictor, unrolled.
 */
final class HighOrders {

  private HighOrders() {}

  static void restore7(int[] samples, int from, int to, long[] c, int shift) {
    long c0 = c[0];
    long c1 = c[1];
    long c2 = c[2];
    long c3 = c[3];
    long c4 = c[4];
    long c5 = c[5];
    long c6 = c[6];
    long last = samples[from - 1];
    for (int i = from; i < to; i++) {
      long sum =
          ((long) samples[i] << shift)
              + c6 * samples[i - 7]
              + c5 * samples[i - 6]
              + c4 * samples[i - 5]
              + c3 * samples[i - 4]
              + c2 * samples[i - 3]
              + c1 * samples[i - 2];
      last = (sum + c0 * last) >> shift;
      samples[i] = (int) last;
    }
  }

  static void restore8(int[] samples, int from, int to, long[] c, int shift) {
    long c0 = c[0];
    long c1 = c[1];
    long c2 = c[2];
    long c3 = c[3];
    long c4 = c[4];
    long c5 = c[5];
    long c6 = c[6];
    long c7 = c[7];
    long last = samples[from - 1];
    for (int i = from; i < to; i++) {
      long sum =
          ((long) samples[i] << shift)
              + c7 * samples[i - 8]
              + c6 * samples[i - 7]
              + c5 * samples[i - 6]
              + c4 * samples[i - 5]
              + c3 * samples[i - 4]
              + c2 * samples[i - 3]
              + c1 * samples[i - 2];
      last = (sum + c0 * last) >> shift;
      samples[i] = (int) last;
    }
  }

  static void restore9(int[] samples, int from, int to, long[] c, int shift) {
    long c0 = c[0];
    long c1 = c[1];
    long c2 = c[2];
    long c3 = c[3];
    long c4 = c[4];
    long c5 = c[5];
    long c6 = c[6];
    long c7 = c[7];
    long c8 = c[8];
    long last = samples[from - 1];
    for (int i = from; i < to; i++) {
      long sum =
          ((long) samples[i] << shift)
              + c8 * samples[i - 9]
              + c7 * samples[i - 8]
              + c6 * samples[i - 7]
              + c5 * samples[i - 6]
              + c4 * samples[i - 5]
              + c3 * samples[i - 4]
              + c2 * samples[i - 3]
              + c1 * samples[i - 2];
      last = (sum + c0 * last) >> shift;
      samples[i] = (int) last;
    }
  }

  static void restore10(int[] samples, int from, int to, long[] c, int shift) {
    long c0 = c[0];
    long c1 = c[1];
    long c2 = c[2];
    long c3 = c[3];
    long c4 = c[4];
    long c5 = c[5];
    long c6 = c[6];
    long c7 = c[7];
    long c8 = c[8];
    long c9 = c[9];
    long last = samples[from - 1];
    for (int i = from; i < to; i++) {
      long sum =
          ((long) samples[i] << shift)
              + c9 * samples[i - 10]
              + c8 * samples[i - 9]
              + c7 * samples[i - 8]
              + c6 * samples[i - 7]
              + c5 * samples[i - 6]
              + c4 * samples[i - 5]
              + c3 * samples[i - 4]
              + c2 * samples[i - 3]
              + c1 * samples[i - 2];
      last = (sum + c0 * last) >> shift;
      samples[i] = (int) last;
    }
  }

  static void restore11(int[] samples, int from, int to, long[] c, int shift) {
    long c0 = c[0];
    long c1 = c[1];
    long c2 = c[2];
    long c3 = c[3];
    long c4 = c[4];
    long c5 = c[5];
    long c6 = c[6];
    long c7 = c[7];
    long c8 = c[8];
    long c9 = c[9];
    long c10 = c[10];
    long last = samples[from - 1];
    for (int i = from; i < to; i++) {
      long sum =
          ((long) samples[i] << shift)
              + c10 * samples[i - 11]
              + c9 * samples[i - 10]
              + c8 * samples[i - 9]
              + c7 * samples[i - 8]
              + c6 * samples[i - 7]
              + c5 * samples[i - 6]
              + c4 * samples[i - 5]
              + c3 * samples[i - 4]
              + c2 * samples[i - 3]
              + c1 * samples[i - 2];
      last = (sum + c0 * last) >> shift;
      samples[i] = (int) last;
    }
  }

  static void restore12(int[] samples, int from, int to, long[] c, int shift) {
    long c0 = c[0];
    long c1 = c[1];
    long c2 = c[2];
    long c3 = c[3];
    long c4 = c[4];
    long c5 = c[5];
    long c6 = c[6];
    long c7 = c[7];
    long c8 = c[8];
    long c9 = c[9];
    long c10 = c[10];
    long c11 = c[11];
    long last = samples[from - 1];
    for (int i = from; i < to; i++) {
      long sum =
          ((long) samples[i] << shift)
              + c11 * samples[i - 12]
              + c10 * samples[i - 11]
              + c9 * samples[i - 10]
              + c8 * samples[i - 9]
              + c7 * samples[i - 8]
              + c6 * samples[i - 7]
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
