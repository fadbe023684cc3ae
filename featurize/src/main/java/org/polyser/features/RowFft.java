package org.polyser.features;

import java.util.List;

/**
 * Complex Fourier transform of {@code width} signals at once, {@code Z[k] = sum_n z[n] exp(-2 pi i
 * k n / length)}, by mixed radix 2, 3, 4 and 5 without bit reversal. Rows are points, lanes are
 * signals.
 */
final class RowFft {

  private final FftStage[] stages;
  private final ComplexRows[] buffers;

  RowFft(int length, int width) {
    List<Integer> radices = Radices.factorise(length).orElseThrow();
    stages = new FftStage[radices.size()];
    int stride = 1;
    for (int i = 0; i < stages.length; i++) {
      stages[i] = new FftStage(radices.get(i), length / stride, stride, width);
      stride *= radices.get(i);
    }
    buffers = new ComplexRows[] {new ComplexRows(length, width), new ComplexRows(length, width)};
  }

  /** Where the signals go before {@link #transform}: row n is sample n of all lanes. */
  ComplexRows input() {
    return buffers[0];
  }

  /** Transforms the input, which is overwritten. Row k of the result is {@code Z[k]}. */
  ComplexRows transform() {
    for (int i = 0; i < stages.length; i++) {
      stages[i].run(buffers[i % 2], buffers[(i + 1) % 2]);
    }
    return buffers[stages.length % 2];
  }
}
