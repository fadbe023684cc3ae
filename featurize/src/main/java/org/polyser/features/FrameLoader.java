package org.polyser.features;

/**
 * Cuts a signal into windowed frames, laid out for {@link PowerSpectrum}: lane j of row n is sample
 * n of frame {@code first + j}. Sample i of frame t is {@code samples[t * frameShift + i -
 * frameLength / 2]}; beyond its ends the signal is mirrored without repeating the edge sample. The
 * samples are transposed once a hop, so that every row of the frames is a shifted, contiguous
 * stretch.
 */
final class FrameLoader {

  private final int frameShift;
  private final int pad;
  private final int width;
  private final int numHops;
  private final float[] window;
  private final float[] stretch;
  private final float[] transposed;

  FrameLoader(LogMelConfig config, int width) {
    frameShift = config.frameShift();
    pad = config.frameLength() / 2;
    this.width = width;
    numHops = width + (config.frameLength() - 1) / frameShift;
    window = periodicHann(config.frameLength());
    stretch = new float[numHops * frameShift];
    transposed = new float[numHops * frameShift];
  }

  /** Writes frames {@code first .. first + width - 1} of a signal of at least one sample. */
  void load(float[] samples, int first, ComplexRows frames) {
    Reflection.copy(samples, (long) first * frameShift - pad, stretch);
    transpose();
    for (int i = 0; i < window.length; i++) {
      float[] row = i % 2 == 0 ? frames.re[i / 2] : frames.im[i / 2];
      int from = i % frameShift * numHops + i / frameShift;
      System.arraycopy(transposed, from, row, 0, width);
      Rows.scale(row, window[i]);
    }
  }

  private void transpose() {
    for (int hop = 0; hop < numHops; hop++) {
      for (int i = 0; i < frameShift; i++) {
        transposed[i * numHops + hop] = stretch[hop * frameShift + i];
      }
    }
  }

  /** {@code 0.5 - 0.5 cos(2 pi i / length)}. */
  private static float[] periodicHann(int length) {
    float[] window = new float[length];
    for (int i = 0; i < length; i++) {
      window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / length));
    }
    return window;
  }
}
