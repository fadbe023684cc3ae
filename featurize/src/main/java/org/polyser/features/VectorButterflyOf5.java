package org.polyser.features;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.polyser.simd.VectorLanes;

/** {@link ButterflyOf5} on vectors. */
final class VectorButterflyOf5 implements VectorButterfly {

  private static final VectorSpecies<Float> FLOATS = VectorLanes.FLOATS;
  private static final int COUNT = VectorLanes.COUNT;

  private final float[] factors;
  private final int inStep;
  private final int outStep;

  VectorButterflyOf5(FftStage stage, int inStep, int outStep) {
    factors = stage.fusedFactors();
    this.inStep = inStep;
    this.outStep = outStep;
  }

  @Override
  public void apply(float[] in, int from, float[] out, int to, int factor) {
    FloatVector re1 = FloatVector.fromArray(FLOATS, in, from + inStep);
    FloatVector im1 = FloatVector.fromArray(FLOATS, in, from + inStep + COUNT);
    FloatVector re4 = FloatVector.fromArray(FLOATS, in, from + 4 * inStep);
    FloatVector im4 = FloatVector.fromArray(FLOATS, in, from + 4 * inStep + COUNT);
    FloatVector re2 = FloatVector.fromArray(FLOATS, in, from + 2 * inStep);
    FloatVector im2 = FloatVector.fromArray(FLOATS, in, from + 2 * inStep + COUNT);
    FloatVector re3 = FloatVector.fromArray(FLOATS, in, from + 3 * inStep);
    FloatVector im3 = FloatVector.fromArray(FLOATS, in, from + 3 * inStep + COUNT);
    FloatVector outerRe = re1.add(re4);
    FloatVector outerIm = im1.add(im4);
    FloatVector innerRe = re2.add(re3);
    FloatVector innerIm = im2.add(im3);
    FloatVector sumRe = outerRe.add(innerRe);
    FloatVector sumIm = outerIm.add(innerIm);
    FloatVector re0 = FloatVector.fromArray(FLOATS, in, from);
    FloatVector im0 = FloatVector.fromArray(FLOATS, in, from + COUNT);
    re0.add(sumRe).intoArray(out, to);
    im0.add(sumIm).intoArray(out, to + COUNT);
    FloatVector midRe = re0.sub(sumRe.mul(ButterflyOf5.QUARTER));
    FloatVector midIm = im0.sub(sumIm.mul(ButterflyOf5.QUARTER));
    FloatVector spreadRe = outerRe.sub(innerRe).mul(ButterflyOf5.QUARTER_ROOT);
    FloatVector spreadIm = outerIm.sub(innerIm).mul(ButterflyOf5.QUARTER_ROOT);
    FloatVector dOuterRe = re1.sub(re4);
    FloatVector dOuterIm = im1.sub(im4);
    FloatVector dInnerRe = re2.sub(re3);
    FloatVector dInnerIm = im2.sub(im3);
    FloatVector a1Re = midRe.add(spreadRe);
    FloatVector a1Im = midIm.add(spreadIm);
    FloatVector b1Re = dOuterRe.mul(ButterflyOf5.SIN_1).add(dInnerRe.mul(ButterflyOf5.SIN_2));
    FloatVector b1Im = dOuterIm.mul(ButterflyOf5.SIN_1).add(dInnerIm.mul(ButterflyOf5.SIN_2));
    FloatVector y1Re = a1Re.add(b1Im);
    FloatVector y1Im = a1Im.sub(b1Re);
    FloatVector cos1 = FloatVector.broadcast(FLOATS, factors[factor + 3]);
    y1Re.fma(cos1, y1Im.mul(factors[factor + 5])).intoArray(out, to + outStep);
    y1Im.fma(cos1, y1Re.mul(factors[factor + 4])).intoArray(out, to + outStep + COUNT);
    FloatVector y4Re = a1Re.sub(b1Im);
    FloatVector y4Im = a1Im.add(b1Re);
    FloatVector cos4 = FloatVector.broadcast(FLOATS, factors[factor + 12]);
    y4Re.fma(cos4, y4Im.mul(factors[factor + 14])).intoArray(out, to + 4 * outStep);
    y4Im.fma(cos4, y4Re.mul(factors[factor + 13])).intoArray(out, to + 4 * outStep + COUNT);
    FloatVector a2Re = midRe.sub(spreadRe);
    FloatVector a2Im = midIm.sub(spreadIm);
    FloatVector b2Re = dOuterRe.mul(ButterflyOf5.SIN_2).sub(dInnerRe.mul(ButterflyOf5.SIN_1));
    FloatVector b2Im = dOuterIm.mul(ButterflyOf5.SIN_2).sub(dInnerIm.mul(ButterflyOf5.SIN_1));
    FloatVector y2Re = a2Re.add(b2Im);
    FloatVector y2Im = a2Im.sub(b2Re);
    FloatVector cos2 = FloatVector.broadcast(FLOATS, factors[factor + 6]);
    y2Re.fma(cos2, y2Im.mul(factors[factor + 8])).intoArray(out, to + 2 * outStep);
    y2Im.fma(cos2, y2Re.mul(factors[factor + 7])).intoArray(out, to + 2 * outStep + COUNT);
    FloatVector y3Re = a2Re.sub(b2Im);
    FloatVector y3Im = a2Im.add(b2Re);
    FloatVector cos3 = FloatVector.broadcast(FLOATS, factors[factor + 9]);
    y3Re.fma(cos3, y3Im.mul(factors[factor + 11])).intoArray(out, to + 3 * outStep);
    y3Im.fma(cos3, y3Re.mul(factors[factor + 10])).intoArray(out, to + 3 * outStep + COUNT);
  }
}
