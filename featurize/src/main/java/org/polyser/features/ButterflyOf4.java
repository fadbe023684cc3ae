package org.polyser.features;

/**
 * Radix 4: with sums and differences of {@code x0, x2} and of {@code x1, x3}, the outputs are
 * {@code s02 + s13, d02 - i d13, s02 - s13, d02 + i d13}.
 */
final class ButterflyOf4 implements Butterfly {

  private static final int EVEN_SUM = 0;
  private static final int EVEN_DIFFERENCE = 1;
  private static final int ODD_SUM = 2;
  private static final int ODD_DIFFERENCE = 3;

  private final ComplexRows scratch;

  ButterflyOf4(int width) {
    scratch = new ComplexRows(4, width);
  }

  @Override
  public void apply(ComplexRows in, int from, int fromStep, ComplexRows out, int to, int toStep) {
    int second = from + fromStep;
    int third = from + 2 * fromStep;
    Rows.sumDifference(in, from, third, scratch, EVEN_SUM, EVEN_DIFFERENCE);
    Rows.sumDifference(in, second, third + fromStep, scratch, ODD_SUM, ODD_DIFFERENCE);
    Rows.sumDifference(scratch, EVEN_SUM, ODD_SUM, out, to, to + 2 * toStep);
    Rows.turned(scratch, EVEN_DIFFERENCE, ODD_DIFFERENCE, out, to + toStep, to + 3 * toStep);
  }
}
