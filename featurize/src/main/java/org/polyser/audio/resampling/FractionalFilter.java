package org.polyser.audio.resampling;

/**
 * Reads a signal between its samples, for ratios of rates without a short cycle. The signal has
 * nothing above {@code pass}, relative to its Nyquist frequency, at most 0.8; the filter takes its
 * images away. There are taps for 1024 positions between two samples. Between two positions their
 * results are interpolated linearly, which errs by at most {@code (pi pass / 1024)^2 / 8} of a
 * tone: -122 dB. Immutable.
 */
final class FractionalFilter {

  private static final int NUM_POSITIONS = 1024;

  private final long up;
  private final long down;
  private final int reach;
  private final float[][] taps = new float[NUM_POSITIONS + 1][];

  FractionalFilter(long up, long down, double pass) {
    this.up = up;
    this.down = down;
    KaiserSinc kernel = KaiserSinc.between(pass, 2 - pass);
    reach = (int) Math.ceil(kernel.halfLength());
    for (int i = 0; i < taps.length; i++) {
      taps[i] = kernel.taps(1 - reach - (double) i / NUM_POSITIONS, 2 * reach);
    }
  }

  /** Numerator of the ratio of output to input rate. */
  long up() {
    return up;
  }

  /** Denominator of the ratio of output to input rate. */
  long down() {
    return down;
  }

  /** Samples that are needed before time 0. */
  int numAhead() {
    return reach - 1;
  }

  /** Samples that an output is made of. */
  int numTaps() {
    return 2 * reach;
  }

  /**
   * The value at {@code first + numAhead() + fraction}.
   *
   * @param fraction in [0, 1)
   */
  float at(float[] samples, int first, double fraction) {
    double position = fraction * NUM_POSITIONS;
    int index = (int) position;
    return between(taps[index], taps[index + 1], (float) (position - index), samples, first);
  }

  private static float between(float[] a, float[] b, float weight, float[] samples, int first) {
    float evenA = 0;
    float oddA = 0;
    float evenB = 0;
    float oddB = 0;
    for (int i = 0; i < a.length; i += 2) {
      float even = samples[first + i];
      float odd = samples[first + i + 1];
      evenA += a[i] * even;
      oddA += a[i + 1] * odd;
      evenB += b[i] * even;
      oddB += b[i + 1] * odd;
    }
    return (1 - weight) * (evenA + oddA) + weight * (evenB + oddB);
  }
}
