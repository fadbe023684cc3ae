package org.polyser.features;

/** Radix 2: {@code x0 + x1, x0 - x1}. */
final class ButterflyOf2 implements Butterfly {

  @Override
  public void apply(ComplexRows in, int from, int fromStep, ComplexRows out, int to, int toStep) {
    Rows.sumDifference(in, from, from + fromStep, out, to, to + toStep);
  }
}
