package org.polyser.features;

import java.util.Arrays;

/** {@link Conditioning#EMPHASIS} of frames in rows. */
final class RowEmphasis {

  private final int frameLength;
  private final float[] mean;

  RowEmphasis(int frameLength, int width) {
    this.frameLength = frameLength;
    mean = new float[width];
  }

  /** Conditions frames whose sample i is row i. */
  void apply(float[][] rows) {
    Arrays.fill(mean, 0);
    for (int i = 0; i < frameLength; i++) {
      Rows.accumulate(1, rows[i], mean);
    }
    Rows.scale(mean, 1f / frameLength);
    for (int i = 0; i < frameLength; i++) {
      Rows.accumulate(-1, mean, rows[i]);
    }
    for (int i = frameLength - 1; i >= 0; i--) {
      Rows.accumulate(-Conditioning.EMPHASIS_WEIGHT, rows[Math.max(i - 1, 0)], rows[i]);
    }
  }
}
