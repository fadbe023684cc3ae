package org.polyser.features;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.polyser.simd.VectorLanes;

/** {@link ButterflyOf3} on vectors. */
final class VectorButterflyOf3 implements VectorButterfly {

  private static final VectorSpecies<Float> FLOATS = VectorLanes.FLOATS;
  private static final int COUNT = VectorLanes.COUNT;

  private final float[] factors;
  private final int inStep;
  private final int outStep;

  VectorButterflyOf3(FftStage stage, int inStep, int outStep) {
    factors = stage.fusedFactors();
    this.inStep = inStep;
    this.outStep = outStep;
  }

  @Override
  public void apply(float[] in, int from, float[] out, int to, int factor) {
    FloatVector re1 = FloatVector.fromArray(FLOATS, in, from + inStep);
    FloatVector im1 = FloatVector.fromArray(FLOATS, in, from + inStep + COUNT);
    FloatVector re2 = FloatVector.fromArray(FLOATS, in, from + 2 * inStep);
    FloatVector im2 = FloatVector.fromArray(FLOATS, in, from + 2 * inStep + COUNT);
    FloatVector sumRe = re1.add(re2);
    FloatVector sumIm = im1.add(im2);
    FloatVector turnRe = re1.sub(re2).mul(ButterflyOf3.SIN);
    FloatVector turnIm = im1.sub(im2).mul(ButterflyOf3.SIN);
    FloatVector re0 = FloatVector.fromArray(FLOATS, in, from);
    FloatVector im0 = FloatVector.fromArray(FLOATS, in, from + COUNT);
    re0.add(sumRe).intoArray(out, to);
    im0.add(sumIm).intoArray(out, to + COUNT);
    FloatVector midRe = re0.sub(sumRe.mul(0.5f));
    FloatVector midIm = im0.sub(sumIm.mul(0.5f));
    FloatVector y1Re = midRe.add(turnIm);
    FloatVector y1Im = midIm.sub(turnRe);
    FloatVector cos1 = FloatVector.broadcast(FLOATS, factors[factor + 3]);
    y1Re.fma(cos1, y1Im.mul(factors[factor + 5])).intoArray(out, to + outStep);
    y1Im.fma(cos1, y1Re.mul(factors[factor + 4])).intoArray(out, to + outStep + COUNT);
    FloatVector y2Re = midRe.sub(turnIm);
    FloatVector y2Im = midIm.add(turnRe);
    FloatVector cos2 = FloatVector.broadcast(FLOATS, factors[factor + 6]);
    y2Re.fma(cos2, y2Im.mul(factors[factor + 8])).intoArray(out, to + 2 * outStep);
    y2Im.fma(cos2, y2Re.mul(factors[factor + 7])).intoArray(out, to + 2 * outStep + COUNT);
  }
}
