package org.polyser.features;

/**
 * Radix 5: with sums and differences of {@code x1, x4} and of {@code x2, x3} and {@code s = s14 +
 * s23}, the outputs are {@code x0 + s}, {@code a1 -+ i b1} (1 and 4) and {@code a2 -+ i b2} (2 and
 * 3), where {@code a1, a2 = (x0 - s / 4) +- sqrt(5) / 4 (s14 - s23)}, {@code b1 = q1 d14 + q2 d23},
 * {@code b2 = q2 d14 - q1 d23}, q being the sines of 72 and 144 degrees. (The cosines are {@code -1
 * / 4 +- sqrt(5) / 4}.)
 */
final class ButterflyOf5 implements Butterfly {

  static final float QUARTER = 0.25f;
  static final float QUARTER_ROOT = (float) (StrictMath.sqrt(5) / 4);
  static final float SIN_1 = (float) StrictMath.sin(2 * Math.PI / 5);
  static final float SIN_2 = (float) StrictMath.sin(4 * Math.PI / 5);

  private static final int OUTER_SUM = 0;
  private static final int OUTER_DIFFERENCE = 1;
  private static final int INNER_SUM = 2;
  private static final int INNER_DIFFERENCE = 3;
  private static final int SUM = 4;
  private static final int MIDDLE = 5;
  private static final int SPREAD = 6;
  private static final int A1 = 7;
  private static final int A2 = 8;
  private static final int B1 = 9;
  private static final int B2 = 10;

  private final ComplexRows scratch;

  ButterflyOf5(int width) {
    scratch = new ComplexRows(11, width);
  }

  @Override
  public void apply(ComplexRows in, int from, int fromStep, ComplexRows out, int to, int toStep) {
    int second = from + fromStep;
    int third = from + 2 * fromStep;
    int last = from + 4 * fromStep;
    Rows.sumDifference(in, second, last, scratch, OUTER_SUM, OUTER_DIFFERENCE);
    Rows.sumDifference(in, third, third + fromStep, scratch, INNER_SUM, INNER_DIFFERENCE);
    combine(in.re[from], scratch.re, out.re[to]);
    combine(in.im[from], scratch.im, out.im[to]);
    Rows.turned(scratch, A1, B1, out, to + toStep, to + 4 * toStep);
    Rows.turned(scratch, A2, B2, out, to + 2 * toStep, to + 3 * toStep);
  }

  private static void combine(float[] first, float[][] rows, float[] total) {
    Rows.sumDifference(rows[OUTER_SUM], rows[INNER_SUM], rows[SUM], rows[SPREAD]);
    Rows.combine(first, 1, rows[SUM], total);
    Rows.combine(first, -QUARTER, rows[SUM], rows[MIDDLE]);
    Rows.scale(rows[SPREAD], QUARTER_ROOT);
    Rows.sumDifference(rows[MIDDLE], rows[SPREAD], rows[A1], rows[A2]);
    Rows.mix(SIN_1, rows[OUTER_DIFFERENCE], SIN_2, rows[INNER_DIFFERENCE], rows[B1]);
    Rows.mix(SIN_2, rows[OUTER_DIFFERENCE], -SIN_1, rows[INNER_DIFFERENCE], rows[B2]);
  }
}
