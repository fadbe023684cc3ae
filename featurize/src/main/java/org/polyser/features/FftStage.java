package org.polyser.features;

/**
 * One stage of a Stockham autosort transform (decimation in frequency). With {@code length} points
 * left, {@code stride} sub-transforms side by side and {@code m = length / radix}, the butterfly of
 * group p and sub-transform q reads rows {@code q + stride * (p + m j)} and writes rows {@code q +
 * stride * (radix p + j)}, multiplied by {@code exp(-2 pi i p j / length)}.
 *
 * <p>Source: Van Loan, Computational Frameworks for the Fast Fourier Transform, section 1.7.
 */
final class FftStage {

  private final int radix;
  private final int stride;
  private final int numGroups;
  private final Butterfly butterfly;
  private final float[] cos;
  private final float[] sin;

  FftStage(int radix, int length, int stride, int width) {
    this.radix = radix;
    this.stride = stride;
    numGroups = length / radix;
    butterfly = Butterfly.ofRadix(radix, width);
    cos = new float[length];
    sin = new float[length];
    for (int i = 0; i < length; i++) {
      cos[i] = Twiddle.cos((long) (i / radix) * (i % radix), length);
      sin[i] = Twiddle.minusSin((long) (i / radix) * (i % radix), length);
    }
  }

  /** Runs the stage from one set of rows to another. */
  void run(ComplexRows in, ComplexRows out) {
    for (int group = 0; group < numGroups; group++) {
      for (int sub = 0; sub < stride; sub++) {
        int to = sub + stride * radix * group;
        butterfly.apply(in, sub + stride * group, stride * numGroups, out, to, stride);
        twiddle(group, out, to);
      }
    }
  }

  /** The factors of group 0 are 1. */
  private void twiddle(int group, ComplexRows out, int to) {
    for (int j = 1; j < radix && group > 0; j++) {
      int row = to + stride * j;
      Rows.rotate(out.re[row], out.im[row], cos[radix * group + j], sin[radix * group + j]);
    }
  }
}
