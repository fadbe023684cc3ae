package org.polyser.features;

/**
 * Radix 8: a butterfly of radix 4 over the sums {@code s[j] = x[j] + x[j + 4]} gives the even
 * outputs, one over {@code d[j] exp(-2 pi i j / 8)}, {@code d[j] = x[j] - x[j + 4]}, the odd ones:
 * with {@code p, q = d0 -+ i d2} and {@code u, v = exp(-i pi / 4) (d1 -+ i d3)} they are {@code p +
 * u, q - i v, p - u, q + i v}.
 */
final class ButterflyOf8 implements Butterfly {

  static final float ROOT_HALF = (float) StrictMath.sqrt(0.5);

  private static final int S0 = 0;
  private static final int S1 = 2;
  private static final int S2 = 4;
  private static final int S3 = 6;
  private static final int DIFFERENCE = 1;
  private static final int P = 8;
  private static final int Q = 9;
  private static final int U = 10;
  private static final int V = 11;

  private final ComplexRows scratch;

  ButterflyOf8(int width) {
    scratch = new ComplexRows(12, width);
  }

  @Override
  public void apply(ComplexRows in, int from, int fromStep, ComplexRows out, int to, int toStep) {
    for (int j = 0; j < 4; j++) {
      int row = from + j * fromStep;
      Rows.sumDifference(in, row, row + 4 * fromStep, scratch, 2 * j, 2 * j + DIFFERENCE);
    }
    even(out, to, toStep);
    odd(out, to, toStep);
  }

  private void even(ComplexRows out, int to, int toStep) {
    Rows.sumDifference(scratch, S0, S2, scratch, P, Q);
    Rows.sumDifference(scratch, S1, S3, scratch, U, V);
    Rows.sumDifference(scratch, P, U, out, to, to + 4 * toStep);
    Rows.turned(scratch, Q, V, out, to + 2 * toStep, to + 6 * toStep);
  }

  private void odd(ComplexRows out, int to, int toStep) {
    Rows.turned(scratch, S0 + DIFFERENCE, S2 + DIFFERENCE, scratch, P, Q);
    Rows.turned(scratch, S1 + DIFFERENCE, S3 + DIFFERENCE, scratch, U, V);
    Rows.eighthTurn(scratch.re[U], scratch.im[U], ROOT_HALF);
    Rows.eighthTurn(scratch.re[V], scratch.im[V], ROOT_HALF);
    Rows.sumDifference(scratch, P, U, out, to + toStep, to + 5 * toStep);
    Rows.turned(scratch, Q, V, out, to + 3 * toStep, to + 7 * toStep);
  }
}
