package org.polyser.features;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.polyser.simd.VectorLanes;

/** {@link ButterflyOf2} on vectors. */
final class VectorButterflyOf2 implements VectorButterfly {

  private static final VectorSpecies<Float> FLOATS = VectorLanes.FLOATS;
  private static final int COUNT = VectorLanes.COUNT;

  private final float[] factors;
  private final int inStep;
  private final int outStep;

  VectorButterflyOf2(FftStage stage, int inStep, int outStep) {
    factors = stage.fusedFactors();
    this.inStep = inStep;
    this.outStep = outStep;
  }

  @Override
  public void apply(float[] in, int from, float[] out, int to, int factor) {
    FloatVector re0 = FloatVector.fromArray(FLOATS, in, from);
    FloatVector im0 = FloatVector.fromArray(FLOATS, in, from + COUNT);
    FloatVector re1 = FloatVector.fromArray(FLOATS, in, from + inStep);
    FloatVector im1 = FloatVector.fromArray(FLOATS, in, from + inStep + COUNT);
    re0.add(re1).intoArray(out, to);
    im0.add(im1).intoArray(out, to + COUNT);
    FloatVector y1Re = re0.sub(re1);
    FloatVector y1Im = im0.sub(im1);
    FloatVector cos1 = FloatVector.broadcast(FLOATS, factors[factor + 3]);
    y1Re.fma(cos1, y1Im.mul(factors[factor + 5])).intoArray(out, to + outStep);
    y1Im.fma(cos1, y1Re.mul(factors[factor + 4])).intoArray(out, to + outStep + COUNT);
  }
}
