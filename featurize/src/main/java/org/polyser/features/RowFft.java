package org.polyser.features;

import java.util.List;

/**
 * Complex Fourier transform of {@code width} signals at once, {@code Z[k] = sum_n z[n] exp(-2 pi i
 * k n / length)}. Rows are points, lanes are signals.
 */
final class RowFft {

  private final List<FftStage> stages;
  private final Butterfly[] butterflies;
  private final ComplexRows[] buffers;

  RowFft(int length, int width) {
    stages = FftStage.ofLength(length);
    butterflies = new Butterfly[stages.size()];
    for (int i = 0; i < butterflies.length; i++) {
      butterflies[i] = Butterfly.ofRadix(stages.get(i).radix(), width);
    }
    buffers = new ComplexRows[] {new ComplexRows(length, width), new ComplexRows(length, width)};
  }

  /** Where the signals go before {@link #transform}: row n is sample n of all lanes. */
  ComplexRows input() {
    return buffers[0];
  }

  /** Transforms the input, which is overwritten. Row k of the result is {@code Z[k]}. */
  ComplexRows transform() {
    for (int i = 0; i < butterflies.length; i++) {
      run(stages.get(i), butterflies[i], buffers[i % 2], buffers[(i + 1) % 2]);
    }
    return buffers[butterflies.length % 2];
  }

  private static void run(FftStage stage, Butterfly butterfly, ComplexRows in, ComplexRows out) {
    int stride = stage.stride();
    for (int group = 0; group < stage.numGroups(); group++) {
      for (int sub = 0; sub < stride; sub++) {
        int to = sub + stride * stage.radix() * group;
        butterfly.apply(in, sub + stride * group, stage.inStep(), out, to, stride);
        twiddle(stage, group, out, to);
      }
    }
  }

  /** The factors of group 0 are 1. */
  private static void twiddle(FftStage stage, int group, ComplexRows out, int to) {
    for (int j = 1; j < stage.radix() && group > 0; j++) {
      int row = to + stage.stride() * j;
      int factor = stage.radix() * group + j;
      Rows.rotate(out.re[row], out.im[row], stage.cos[factor], stage.sin[factor]);
    }
  }
}
