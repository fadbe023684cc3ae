package org.polyser.features;

import jdk.incubator.vector.FloatVector;
import org.polyser.simd.VectorLanes;

/** The loader of frames that are only windowed. */
final class VectorWindowLoader implements VectorFrameLoader {

  private final Hops hops;
  private final int[] index;
  private final float[] factors;

  VectorWindowLoader(LogMelConfig config, FftStage first) {
    hops = new Hops(config, VectorLanes.COUNT);
    int[] order = first.readingOrder();
    float[] window = Window.factors(config);
    index = new int[order.length];
    factors = new float[order.length];
    for (int i = 0; i < order.length; i++) {
      index[i] = hops.indexOf[order[i]];
      factors[i] = window[order[i]];
    }
  }

  @Override
  public int numSamples() {
    return hops.numSamples();
  }

  @Override
  public void take(float[] samples) {
    hops.transpose(samples);
  }

  @Override
  public void load(int group, float[] rows) {
    float[] samples = hops.rows;
    int i = group * (rows.length / VectorLanes.COUNT);
    for (int at = 0; at < rows.length; at += VectorLanes.COUNT) {
      FloatVector.fromArray(VectorLanes.FLOATS, samples, index[i])
          .mul(factors[i])
          .intoArray(rows, at);
      i++;
    }
  }
}
