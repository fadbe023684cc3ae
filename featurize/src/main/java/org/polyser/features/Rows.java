package org.polyser.features;

/**
 * Arithmetic on whole rows. HotSpot vectorises loops of a few arrays and operations only: these are
 * the largest that it takes, and everything else is put together out of them.
 */
final class Rows {

  private Rows() {}

  /** {@code out0 = in0 + in1, out1 = in0 - in1}. */
  static void sumDifference(ComplexRows in, int in0, int in1, ComplexRows out, int out0, int out1) {
    sumDifference(in.re[in0], in.re[in1], out.re[out0], out.re[out1]);
    sumDifference(in.im[in0], in.im[in1], out.im[out0], out.im[out1]);
  }

  /** {@code out0 = in0 - i in1, out1 = in0 + i in1}. */
  static void turned(ComplexRows in, int in0, int in1, ComplexRows out, int out0, int out1) {
    sumDifference(in.re[in0], in.im[in1], out.re[out0], out.re[out1]);
    sumDifference(in.im[in0], in.re[in1], out.im[out1], out.im[out0]);
  }

  /** {@code sum = a + b, difference = a - b}. */
  static void sumDifference(float[] a, float[] b, float[] sum, float[] difference) {
    for (int i = 0; i < sum.length; i++) {
      float x = a[i];
      float y = b[i];
      sum[i] = x + y;
      difference[i] = x - y;
    }
  }

  /** {@code (re, im) *= c + i s}. */
  static void rotate(float[] re, float[] im, float c, float s) {
    for (int i = 0; i < re.length; i++) {
      float x = re[i];
      float y = im[i];
      re[i] = Math.fma(x, c, -(y * s));
      im[i] = Math.fma(y, c, x * s);
    }
  }

  /** {@code (re, im) *= exp(-i pi / 4)}, given the root of 1/2. */
  static void eighthTurn(float[] re, float[] im, float rootHalf) {
    for (int i = 0; i < re.length; i++) {
      float x = re[i];
      float y = im[i];
      re[i] = (x + y) * rootHalf;
      im[i] = (y - x) * rootHalf;
    }
  }

  /** {@code out = x + a u}. */
  static void combine(float[] x, float a, float[] u, float[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = x[i] + a * u[i];
    }
  }

  /** {@code out = a u + b v}. */
  static void mix(float a, float[] u, float b, float[] v, float[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = a * u[i] + b * v[i];
    }
  }

  /** {@code out += a u}. */
  static void accumulate(float a, float[] u, float[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.fma(a, u[i], out[i]);
    }
  }

  /** {@code row *= a}. */
  static void scale(float[] row, float a) {
    for (int i = 0; i < row.length; i++) {
      row[i] *= a;
    }
  }
}
