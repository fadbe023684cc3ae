package org.polyser.audio.resampling;

import java.util.Arrays;

/**
 * Four neighbouring outputs of a {@link LaneFilter} as sums over the same rows of inputs: {@code
 * output[g][lane] = sum over k of taps[4 k + g] * inputs[rows[k]][lane]}, in the order of k, each
 * step one fused multiply-add. So every row that is read serves four outputs.
 */
final class TapGroup {

  /** Outputs of a group. */
  static final int SIZE = 4;

  private final int[] rows;
  private final float[] taps;

  private TapGroup(int[] rows, float[] taps) {
    this.rows = rows;
    this.taps = taps;
  }

  /**
   * Keeps the rows with taps other than zero; of the last one twice, if need be, for an even
   * number.
   *
   * @param firstRow row of the first four taps
   * @param taps four taps a row, for consecutive rows
   */
  static TapGroup of(int firstRow, float[] taps) {
    int[] rows = new int[taps.length / SIZE + 1];
    float[] kept = new float[taps.length + SIZE];
    int n = 0;
    for (int k = 0; k * SIZE < taps.length; k++) {
      if (anyIn(taps, k * SIZE)) {
        System.arraycopy(taps, k * SIZE, kept, n * SIZE, SIZE);
        rows[n] = firstRow + k;
        rows[++n] = firstRow + k;
      }
    }
    int even = n + n % 2;
    return new TapGroup(Arrays.copyOf(rows, even), Arrays.copyOf(kept, even * SIZE));
  }

  private static boolean anyIn(float[] taps, int at) {
    return taps[at] != 0 || taps[at + 1] != 0 || taps[at + 2] != 0 || taps[at + 3] != 0;
  }

  /** Fills the rows {@code outputs[first .. first + 3]} up to {@code numLanes}. */
  void sum(float[][] inputs, float[][] outputs, int first, int numLanes) {
    for (int g = 0; g < SIZE; g++) {
      Arrays.fill(outputs[first + g], 0, numLanes, 0);
    }
    for (int k = 0; k < rows.length; k += 2) {
      add(inputs[rows[k]], inputs[rows[k + 1]], k * SIZE, outputs, first, numLanes);
    }
  }

  /** Adds two rows. HotSpot makes vectors of the loop as long as its loads precede its stores. */
  private void add(float[] a, float[] b, int at, float[][] outputs, int first, int numLanes) {
    float[] out0 = outputs[first];
    float[] out1 = outputs[first + 1];
    float[] out2 = outputs[first + 2];
    float[] out3 = outputs[first + 3];
    float a0 = taps[at];
    float a1 = taps[at + 1];
    float a2 = taps[at + 2];
    float a3 = taps[at + 3];
    float b0 = taps[at + 4];
    float b1 = taps[at + 5];
    float b2 = taps[at + 6];
    float b3 = taps[at + 7];
    for (int i = 0; i < numLanes; i++) {
      float x = a[i];
      float y = b[i];
      float sum0 = out0[i];
      float sum1 = out1[i];
      float sum2 = out2[i];
      float sum3 = out3[i];
      out0[i] = Math.fma(b0, y, Math.fma(a0, x, sum0));
      out1[i] = Math.fma(b1, y, Math.fma(a1, x, sum1));
      out2[i] = Math.fma(b2, y, Math.fma(a2, x, sum2));
      out3[i] = Math.fma(b3, y, Math.fma(a3, x, sum3));
    }
  }
}
