package org.polyser.features;

import java.util.function.Consumer;

/**
 * Cuts a stretch of samples into conditioned, windowed frames, laid out for {@link PowerSpectrum}:
 * lane t of row n is sample n of frame t.
 */
final class FrameLoader {

  private final Hops hops;
  private final float[] factors;
  private final float[][] rows;
  private final Consumer<float[][]> conditioning;

  /**
   * @param frames where the frames go
   */
  FrameLoader(LogMelConfig config, ComplexRows frames, int width) {
    hops = new Hops(config, width);
    factors = Window.factors(config);
    rows = new float[factors.length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = i % 2 == 0 ? frames.re[i / 2] : frames.im[i / 2];
    }
    conditioning =
        switch (config.definition().conditioning()) {
          case NONE -> untouched -> {};
          case EMPHASIS -> new RowEmphasis(config.frameLength(), width)::apply;
        };
  }

  int numSamples() {
    return hops.numSamples();
  }

  /** Writes the frames that start at the multiples of the frame shift. */
  void load(float[] samples) {
    hops.transpose(samples);
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(hops.rows, hops.indexOf[i], rows[i], 0, rows[i].length);
    }
    conditioning.accept(rows);
    for (int i = 0; i < rows.length; i++) {
      Rows.scale(rows[i], factors[i]);
    }
  }
}
