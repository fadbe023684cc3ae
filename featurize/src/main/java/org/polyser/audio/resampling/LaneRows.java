package org.polyser.audio.resampling;

import java.util.Arrays;

/**
 * The inputs of a {@link LaneFilter}, from block to block: a row for every sample of a lane, and
 * before them the {@code reach} last rows of the lanes before.
 */
final class LaneRows {

  /** Floats of the longest vectors. */
  private static final int VECTOR = 16;

  /** With an array's header of 16 bytes these 12 floats fill a vector: rows are aligned alike. */
  private static final int PADDING = 12;

  private final int reach;
  private final float[][] rows;

  /** What the next block's first lane has in the rows before its first. */
  private final float[] carry;

  LaneRows(int reach, int numRows, int maxLanes) {
    this.reach = reach;
    rows = allocate(reach + numRows, maxLanes);
    carry = new float[reach];
  }

  /** Rows {@code [numRows, maxLanes]}, somewhat longer than need be. */
  static float[][] allocate(int numRows, int maxLanes) {
    return new float[numRows][(maxLanes - 1) / VECTOR * VECTOR + VECTOR + PADDING];
  }

  int reach() {
    return reach;
  }

  /** All rows {@code [reach + numRows, numLanes]}. */
  float[][] rows() {
    return rows;
  }

  /** Cuts a signal into lanes. */
  void fill(float[] samples, int numLanes) {
    int step = rows.length - reach;
    for (int r = 0; r < step; r++) {
      gather(samples, r, step, rows[reach + r], numLanes);
    }
  }

  private static void gather(float[] samples, int first, int step, float[] row, int numLanes) {
    for (int lane = 0, at = first; lane < numLanes; lane++, at += step) {
      row[lane] = samples[at];
    }
  }

  /** Fills the rows before a lane's first from the lanes before it. */
  void fillReach(int numLanes) {
    int step = rows.length - reach;
    for (int r = reach - 1; r >= 0; r--) {
      float[] later = rows[r + step];
      System.arraycopy(later, 0, rows[r], 1, numLanes - 1);
      rows[r][0] = carry[r];
      carry[r] = later[numLanes - 1];
    }
  }

  /** Forgets the signal. */
  void clear() {
    Arrays.fill(carry, 0);
  }
}
