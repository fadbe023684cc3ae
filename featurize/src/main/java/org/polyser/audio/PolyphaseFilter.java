package org.polyser.audio;

/**
 * The low-pass filter for changing the rate by {@code up / down}: {@link KaiserSinc} at {@code c
 * t}, t in input samples, c the cut-off relative to the input's Nyquist frequency. Output sample m
 * lies at input position {@code m down / up}; the outputs of equal {@code m mod up} share a row of
 * taps.
 *
 * <p>Source: Crochiere and Rabiner, Multirate Digital Signal Processing, section 2.3.
 */
final class PolyphaseFilter {

  /** Middle of the transition band relative to the lower rate's Nyquist frequency. */
  private static final double ROLL_OFF = 0.945;

  /** Rows of more taps than this in all are computed anew for every call. */
  private static final int MAX_STORED_TAPS = 1 << 21;

  private final int up;
  private final int down;
  private final double cutOff;
  private final int halfLength;
  private final float[][] rows;

  PolyphaseFilter(int up, int down) {
    this.up = up;
    this.down = down;
    cutOff = ROLL_OFF * Math.min(1, (double) up / down);
    halfLength = 2 * (int) Math.ceil(KaiserSinc.ZERO_CROSSINGS / cutOff / 2);
    rows = (long) up * numTaps() <= MAX_STORED_TAPS ? new float[up][] : new float[0][];
    for (int phase = 0; phase < rows.length; phase++) {
      rows[phase] = taps(phase);
    }
  }

  int up() {
    return up;
  }

  int down() {
    return down;
  }

  /** Taps of each row, a multiple of four. */
  int numTaps() {
    return 2 * halfLength;
  }

  /** Input sample under the first tap, relative to {@code down * (m / up)}; at least -numTaps. */
  int firstSample(int phase) {
    return (int) ((long) phase * down / up) - halfLength + 1;
  }

  /** The taps for the outputs m of {@code m mod up = phase}; they sum up to 1. */
  float[] row(int phase) {
    return rows.length > 0 ? rows[phase] : taps(phase);
  }

  private float[] taps(int phase) {
    double centre = (double) ((long) phase * down % up) / up + halfLength - 1;
    double[] taps = new double[numTaps()];
    double sum = 0;
    for (int i = 0; i < taps.length; i++) {
      taps[i] = KaiserSinc.at(cutOff * (i - centre));
      sum += taps[i];
    }
    float[] row = new float[taps.length];
    for (int i = 0; i < row.length; i++) {
      row[i] = (float) (taps[i] / sum);
    }
    return row;
  }
}
