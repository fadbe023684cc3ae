package org.polyser.features;

/**
 * Radix 3: with {@code s = x1 + x2} and {@code d = sin(2 pi / 3) (x1 - x2)}, the outputs are {@code
 * x0 + s} and {@code x0 - s / 2 -+ i d}.
 */
final class ButterflyOf3 implements Butterfly {

  static final float SIN = (float) StrictMath.sin(2 * Math.PI / 3);

  private static final int SUM = 0;
  private static final int DIFFERENCE = 1;
  private static final int MIDDLE = 2;

  private final ComplexRows scratch;

  ButterflyOf3(int width) {
    scratch = new ComplexRows(3, width);
  }

  @Override
  public void apply(ComplexRows in, int from, int fromStep, ComplexRows out, int to, int toStep) {
    Rows.sumDifference(in, from + fromStep, from + 2 * fromStep, scratch, SUM, DIFFERENCE);
    combine(in.re[from], scratch.re, out.re[to]);
    combine(in.im[from], scratch.im, out.im[to]);
    Rows.turned(scratch, MIDDLE, DIFFERENCE, out, to + toStep, to + 2 * toStep);
  }

  private static void combine(float[] first, float[][] rows, float[] total) {
    Rows.combine(first, 1, rows[SUM], total);
    Rows.combine(first, -0.5f, rows[SUM], rows[MIDDLE]);
    Rows.scale(rows[DIFFERENCE], SIN);
  }
}
