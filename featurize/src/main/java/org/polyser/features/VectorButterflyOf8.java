package org.polyser.features;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.polyser.simd.VectorLanes;

/** {@link ButterflyOf8} on vectors. */
final class VectorButterflyOf8 implements VectorButterfly {

  private static final VectorSpecies<Float> FLOATS = VectorLanes.FLOATS;
  private static final int COUNT = VectorLanes.COUNT;

  private final float[] factors;
  private final int inStep;
  private final int outStep;

  VectorButterflyOf8(FftStage stage, int inStep, int outStep) {
    factors = stage.fusedFactors();
    this.inStep = inStep;
    this.outStep = outStep;
  }

  @Override
  public void apply(float[] in, int from, float[] out, int to, int factor) {
    FloatVector a0Re = FloatVector.fromArray(FLOATS, in, from);
    FloatVector a0Im = FloatVector.fromArray(FLOATS, in, from + COUNT);
    FloatVector b0Re = FloatVector.fromArray(FLOATS, in, from + 4 * inStep);
    FloatVector b0Im = FloatVector.fromArray(FLOATS, in, from + 4 * inStep + COUNT);
    FloatVector s0Re = a0Re.add(b0Re);
    FloatVector s0Im = a0Im.add(b0Im);
    FloatVector d0Re = a0Re.sub(b0Re);
    FloatVector d0Im = a0Im.sub(b0Im);
    FloatVector a2Re = FloatVector.fromArray(FLOATS, in, from + 2 * inStep);
    FloatVector a2Im = FloatVector.fromArray(FLOATS, in, from + 2 * inStep + COUNT);
    FloatVector b2Re = FloatVector.fromArray(FLOATS, in, from + 6 * inStep);
    FloatVector b2Im = FloatVector.fromArray(FLOATS, in, from + 6 * inStep + COUNT);
    FloatVector s2Re = a2Re.add(b2Re);
    FloatVector s2Im = a2Im.add(b2Im);
    FloatVector d2Re = a2Re.sub(b2Re);
    FloatVector d2Im = a2Im.sub(b2Im);
    FloatVector a1Re = FloatVector.fromArray(FLOATS, in, from + inStep);
    FloatVector a1Im = FloatVector.fromArray(FLOATS, in, from + inStep + COUNT);
    FloatVector b1Re = FloatVector.fromArray(FLOATS, in, from + 5 * inStep);
    FloatVector b1Im = FloatVector.fromArray(FLOATS, in, from + 5 * inStep + COUNT);
    FloatVector s1Re = a1Re.add(b1Re);
    FloatVector s1Im = a1Im.add(b1Im);
    FloatVector d1Re = a1Re.sub(b1Re);
    FloatVector d1Im = a1Im.sub(b1Im);
    FloatVector a3Re = FloatVector.fromArray(FLOATS, in, from + 3 * inStep);
    FloatVector a3Im = FloatVector.fromArray(FLOATS, in, from + 3 * inStep + COUNT);
    FloatVector b3Re = FloatVector.fromArray(FLOATS, in, from + 7 * inStep);
    FloatVector b3Im = FloatVector.fromArray(FLOATS, in, from + 7 * inStep + COUNT);
    FloatVector s3Re = a3Re.add(b3Re);
    FloatVector s3Im = a3Im.add(b3Im);
    FloatVector d3Re = a3Re.sub(b3Re);
    FloatVector d3Im = a3Im.sub(b3Im);
    FloatVector pRe = s0Re.add(s2Re);
    FloatVector pIm = s0Im.add(s2Im);
    FloatVector qRe = s0Re.sub(s2Re);
    FloatVector qIm = s0Im.sub(s2Im);
    FloatVector uRe = s1Re.add(s3Re);
    FloatVector uIm = s1Im.add(s3Im);
    FloatVector vRe = s1Re.sub(s3Re);
    FloatVector vIm = s1Im.sub(s3Im);
    pRe.add(uRe).intoArray(out, to);
    pIm.add(uIm).intoArray(out, to + COUNT);
    FloatVector y2Re = qRe.add(vIm);
    FloatVector y2Im = qIm.sub(vRe);
    FloatVector cos2 = FloatVector.broadcast(FLOATS, factors[factor + 6]);
    y2Re.fma(cos2, y2Im.mul(factors[factor + 8])).intoArray(out, to + 2 * outStep);
    y2Im.fma(cos2, y2Re.mul(factors[factor + 7])).intoArray(out, to + 2 * outStep + COUNT);
    FloatVector y4Re = pRe.sub(uRe);
    FloatVector y4Im = pIm.sub(uIm);
    FloatVector cos4 = FloatVector.broadcast(FLOATS, factors[factor + 12]);
    y4Re.fma(cos4, y4Im.mul(factors[factor + 14])).intoArray(out, to + 4 * outStep);
    y4Im.fma(cos4, y4Re.mul(factors[factor + 13])).intoArray(out, to + 4 * outStep + COUNT);
    FloatVector y6Re = qRe.sub(vIm);
    FloatVector y6Im = qIm.add(vRe);
    FloatVector cos6 = FloatVector.broadcast(FLOATS, factors[factor + 18]);
    y6Re.fma(cos6, y6Im.mul(factors[factor + 20])).intoArray(out, to + 6 * outStep);
    y6Im.fma(cos6, y6Re.mul(factors[factor + 19])).intoArray(out, to + 6 * outStep + COUNT);
    FloatVector tRe = d1Re.add(d3Im);
    FloatVector tIm = d1Im.sub(d3Re);
    FloatVector wRe = d1Re.sub(d3Im);
    FloatVector wIm = d1Im.add(d3Re);
    FloatVector g0Re = d0Re.add(d2Im);
    FloatVector g0Im = d0Im.sub(d2Re);
    FloatVector g1Re = d0Re.sub(d2Im);
    FloatVector g1Im = d0Im.add(d2Re);
    FloatVector h0Re = tRe.add(tIm).mul(ButterflyOf8.ROOT_HALF);
    FloatVector h0Im = tIm.sub(tRe).mul(ButterflyOf8.ROOT_HALF);
    FloatVector h1Re = wRe.add(wIm).mul(ButterflyOf8.ROOT_HALF);
    FloatVector h1Im = wIm.sub(wRe).mul(ButterflyOf8.ROOT_HALF);
    FloatVector y1Re = g0Re.add(h0Re);
    FloatVector y1Im = g0Im.add(h0Im);
    FloatVector cos1 = FloatVector.broadcast(FLOATS, factors[factor + 3]);
    y1Re.fma(cos1, y1Im.mul(factors[factor + 5])).intoArray(out, to + outStep);
    y1Im.fma(cos1, y1Re.mul(factors[factor + 4])).intoArray(out, to + outStep + COUNT);
    FloatVector y3Re = g1Re.add(h1Im);
    FloatVector y3Im = g1Im.sub(h1Re);
    FloatVector cos3 = FloatVector.broadcast(FLOATS, factors[factor + 9]);
    y3Re.fma(cos3, y3Im.mul(factors[factor + 11])).intoArray(out, to + 3 * outStep);
    y3Im.fma(cos3, y3Re.mul(factors[factor + 10])).intoArray(out, to + 3 * outStep + COUNT);
    FloatVector y5Re = g0Re.sub(h0Re);
    FloatVector y5Im = g0Im.sub(h0Im);
    FloatVector cos5 = FloatVector.broadcast(FLOATS, factors[factor + 15]);
    y5Re.fma(cos5, y5Im.mul(factors[factor + 17])).intoArray(out, to + 5 * outStep);
    y5Im.fma(cos5, y5Re.mul(factors[factor + 16])).intoArray(out, to + 5 * outStep + COUNT);
    FloatVector y7Re = g1Re.sub(h1Im);
    FloatVector y7Im = g1Im.add(h1Re);
    FloatVector cos7 = FloatVector.broadcast(FLOATS, factors[factor + 21]);
    y7Re.fma(cos7, y7Im.mul(factors[factor + 23])).intoArray(out, to + 7 * outStep);
    y7Im.fma(cos7, y7Re.mul(factors[factor + 22])).intoArray(out, to + 7 * outStep + COUNT);
  }
}
