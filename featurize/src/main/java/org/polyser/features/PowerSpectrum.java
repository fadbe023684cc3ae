package org.polyser.features;

/**
 * Power spectra {@code |X[k]|^2}, k = 0..N/2, of {@code width} real frames of N samples at once.
 * The frames go through a complex transform of N/2 points, {@code z[n] = x[2n] + i x[2n+1]}, out of
 * which {@code X[k] = E + exp(-2 pi i k / N) O} and {@code X[N/2-k] = conj(E - exp(-2 pi i k / N)
 * O)} are put together, with {@code E = (Z[k] + conj Z[N/2-k]) / 2} and {@code O = (Z[k] - conj
 * Z[N/2-k]) / 2i}. The frames are given at half their amplitude, which is where the halves come
 * from.
 */
final class PowerSpectrum {

  private static final int SUM = 0;
  private static final int DIFFERENCE = 1;

  private final int half;
  private final RowFft fft;
  private final ComplexRows pair;
  private final float[][] power;
  private final float[] cos;
  private final float[] sin;

  PowerSpectrum(int frameLength, int width) {
    half = frameLength / 2;
    fft = new RowFft(half, width);
    pair = new ComplexRows(2, width);
    power = new float[half + 1][width];
    cos = Twiddle.cosines(half / 2 + 1, frameLength);
    sin = Twiddle.sines(half / 2 + 1, frameLength);
  }

  /** Where the frames go: row n holds samples 2n (real part) and 2n+1 (imaginary part). */
  ComplexRows input() {
    return fft.input();
  }

  /** The spectra of the frames in the input, {@code [frameLength / 2 + 1][width]}; reused. */
  float[][] compute() {
    ComplexRows z = fft.transform();
    for (int k = 0; k <= half / 2; k++) {
      bins(z, k);
    }
    return power;
  }

  /**
   * Bins k and N/2 - k. With S and D the sum and difference of Z[k] and Z[N/2-k], {@code E = Re S +
   * i Im D} and {@code O = Im S - i Re D}; O is rotated by its conjugate.
   */
  private void bins(ComplexRows z, int k) {
    Rows.sumDifference(z, k, (half - k) % half, pair, SUM, DIFFERENCE);
    float[] oddRe = pair.im[SUM];
    float[] minusOddIm = pair.re[DIFFERENCE];
    Rows.rotate(oddRe, minusOddIm, cos[k], sin[k]);
    squares(pair.re[SUM], oddRe, pair.im[DIFFERENCE], minusOddIm, power[k]);
    mirrorSquares(pair.re[SUM], oddRe, pair.im[DIFFERENCE], minusOddIm, power[half - k]);
  }

  private static void squares(float[] a, float[] b, float[] c, float[] d, float[] out) {
    for (int i = 0; i < out.length; i++) {
      float re = a[i] + b[i];
      float im = c[i] - d[i];
      out[i] = Math.fma(re, re, im * im);
    }
  }

  private static void mirrorSquares(float[] a, float[] b, float[] c, float[] d, float[] out) {
    for (int i = 0; i < out.length; i++) {
      float re = a[i] - b[i];
      float im = c[i] + d[i];
      out[i] = Math.fma(re, re, im * im);
    }
  }
}
