package org.polyser.features;

import org.polyser.simd.VectorLanes;

/**
 * {@link RowFft} with rows of one vector, butterflies that stay in registers, and an order of the
 * butterflies that keeps to little memory: after the first stage, one sub-transform after the other
 * goes through all further stages. A complex row is {@link VectorLanes#COMPLEX} floats.
 */
final class VectorFft {

  private static final int ROW = VectorLanes.COMPLEX;

  private final FftStage first;
  private final VectorButterfly firstButterfly;
  private final VectorStage[] others;
  private final int subLength;
  private final float[] group;
  private final float[] points;
  private final float[][] scratch;

  VectorFft(int length) {
    first = FftStage.ofLength(length).get(0);
    subLength = length / first.radix();
    firstButterfly = VectorButterfly.of(first, ROW, subLength * ROW);
    others =
        FftStage.ofLength(subLength).stream().map(VectorStage::new).toArray(VectorStage[]::new);
    group = new float[first.radix() * ROW];
    points = new float[length * ROW];
    scratch = new float[2][subLength * ROW];
  }

  FftStage firstStage() {
    return first;
  }

  /** Index of {@code Z[k]} in the result of {@link #transform}. */
  int indexOf(int k) {
    return (k % first.radix() * subLength + k / first.radix()) * ROW;
  }

  /** Transforms what the loader holds. The result is reused. */
  float[] transform(VectorFrameLoader loader) {
    for (int p = 0; p < first.numGroups(); p++) {
      loader.load(p, group);
      firstButterfly.apply(group, 0, points, p * ROW, first.fusedFactorsOf(p));
    }
    for (int sub = 0; sub < first.radix(); sub++) {
      transform(sub * subLength * ROW);
    }
    return points;
  }

  /** The sub-transform whose points start at an index, in place. */
  private void transform(int from) {
    int last = others.length - 1;
    for (int i = 0; i <= last; i++) {
      float[] in = i == 0 ? points : scratch[i % 2];
      float[] out = i == last ? points : scratch[(i + 1) % 2];
      others[i].run(in, i == 0 ? from : 0, out, i == last ? from : 0);
    }
  }
}
