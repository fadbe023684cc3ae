package org.polyser.features;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.polyser.simd.VectorLanes;

/** {@link ButterflyOf4} on vectors. */
final class VectorButterflyOf4 implements VectorButterfly {

  private static final VectorSpecies<Float> FLOATS = VectorLanes.FLOATS;
  private static final int COUNT = VectorLanes.COUNT;

  private final float[] factors;
  private final int inStep;
  private final int outStep;

  VectorButterflyOf4(FftStage stage, int inStep, int outStep) {
    factors = stage.fusedFactors();
    this.inStep = inStep;
    this.outStep = outStep;
  }

  @Override
  public void apply(float[] in, int from, float[] out, int to, int factor) {
    FloatVector re0 = FloatVector.fromArray(FLOATS, in, from);
    FloatVector im0 = FloatVector.fromArray(FLOATS, in, from + COUNT);
    FloatVector re2 = FloatVector.fromArray(FLOATS, in, from + 2 * inStep);
    FloatVector im2 = FloatVector.fromArray(FLOATS, in, from + 2 * inStep + COUNT);
    FloatVector sumRe = re0.add(re2);
    FloatVector sumIm = im0.add(im2);
    FloatVector differenceRe = re0.sub(re2);
    FloatVector differenceIm = im0.sub(im2);
    FloatVector re1 = FloatVector.fromArray(FLOATS, in, from + inStep);
    FloatVector im1 = FloatVector.fromArray(FLOATS, in, from + inStep + COUNT);
    FloatVector re3 = FloatVector.fromArray(FLOATS, in, from + 3 * inStep);
    FloatVector im3 = FloatVector.fromArray(FLOATS, in, from + 3 * inStep + COUNT);
    FloatVector oddSumRe = re1.add(re3);
    FloatVector oddSumIm = im1.add(im3);
    FloatVector turnRe = re1.sub(re3);
    FloatVector turnIm = im1.sub(im3);
    sumRe.add(oddSumRe).intoArray(out, to);
    sumIm.add(oddSumIm).intoArray(out, to + COUNT);
    FloatVector y1Re = differenceRe.add(turnIm);
    FloatVector y1Im = differenceIm.sub(turnRe);
    FloatVector cos1 = FloatVector.broadcast(FLOATS, factors[factor + 3]);
    y1Re.fma(cos1, y1Im.mul(factors[factor + 5])).intoArray(out, to + outStep);
    y1Im.fma(cos1, y1Re.mul(factors[factor + 4])).intoArray(out, to + outStep + COUNT);
    FloatVector y2Re = sumRe.sub(oddSumRe);
    FloatVector y2Im = sumIm.sub(oddSumIm);
    FloatVector cos2 = FloatVector.broadcast(FLOATS, factors[factor + 6]);
    y2Re.fma(cos2, y2Im.mul(factors[factor + 8])).intoArray(out, to + 2 * outStep);
    y2Im.fma(cos2, y2Re.mul(factors[factor + 7])).intoArray(out, to + 2 * outStep + COUNT);
    FloatVector y3Re = differenceRe.sub(turnIm);
    FloatVector y3Im = differenceIm.add(turnRe);
    FloatVector cos3 = FloatVector.broadcast(FLOATS, factors[factor + 9]);
    y3Re.fma(cos3, y3Im.mul(factors[factor + 11])).intoArray(out, to + 3 * outStep);
    y3Im.fma(cos3, y3Re.mul(factors[factor + 10])).intoArray(out, to + 3 * outStep + COUNT);
  }
}
