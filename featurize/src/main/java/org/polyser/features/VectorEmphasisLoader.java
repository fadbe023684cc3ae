package org.polyser.features;

import jdk.incubator.vector.FloatVector;
import org.polyser.simd.VectorLanes;

/** The loader of frames with {@link Conditioning#EMPHASIS}. */
final class VectorEmphasisLoader implements VectorFrameLoader {

  private final Hops hops;
  private final int frameLength;
  private final int[] index;
  private final int[] previous;
  private final float[] factors;
  private final float[] mean;

  VectorEmphasisLoader(LogMelConfig config, FftStage first) {
    hops = new Hops(config, VectorLanes.COUNT);
    frameLength = config.frameLength();
    int[] order = first.readingOrder();
    float[] window = Window.factors(config);
    index = new int[order.length];
    previous = new int[order.length];
    factors = new float[order.length];
    for (int i = 0; i < order.length; i++) {
      index[i] = hops.indexOf[order[i]];
      previous[i] = hops.indexOf[Math.max(order[i] - 1, 0)];
      factors[i] = window[order[i]];
    }
    mean = new float[VectorLanes.COUNT];
  }

  @Override
  public int numSamples() {
    return hops.numSamples();
  }

  @Override
  public void take(float[] samples) {
    hops.transpose(samples);
    FloatVector sum = FloatVector.zero(VectorLanes.FLOATS);
    for (int i = 0; i < frameLength; i++) {
      sum = sum.add(FloatVector.fromArray(VectorLanes.FLOATS, hops.rows, hops.indexOf[i]));
    }
    sum.mul(1f / frameLength).intoArray(mean, 0);
  }

  @Override
  public void load(int group, float[] rows) {
    float[] samples = hops.rows;
    FloatVector weight = FloatVector.broadcast(VectorLanes.FLOATS, -Conditioning.EMPHASIS_WEIGHT);
    int i = group * (rows.length / VectorLanes.COUNT);
    for (int at = 0; at < rows.length; at += VectorLanes.COUNT) {
      FloatVector m = FloatVector.fromArray(VectorLanes.FLOATS, mean, 0);
      FloatVector before = FloatVector.fromArray(VectorLanes.FLOATS, samples, previous[i]).sub(m);
      FloatVector sample = FloatVector.fromArray(VectorLanes.FLOATS, samples, index[i]).sub(m);
      before.fma(weight, sample).mul(factors[i]).intoArray(rows, at);
      i++;
    }
  }
}
