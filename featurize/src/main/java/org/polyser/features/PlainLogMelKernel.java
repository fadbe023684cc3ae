package org.polyser.features;

/** The kernel for any JVM: loops over rows of floats, which HotSpot vectorises by itself. */
final class PlainLogMelKernel implements LogMelKernel {

  /** Frames a block: long rows for the loops, but in the second-level cache. */
  private static final int WIDTH = 256;

  private final FrameLoader loader;
  private final PowerSpectrum spectrum;
  private final MelRows mel;
  private final FlooredLog log;

  PlainLogMelKernel(LogMelConfig config) {
    spectrum = new PowerSpectrum(config.fftLength(), WIDTH);
    loader = new FrameLoader(config, spectrum.input(), WIDTH);
    mel = new MelRows(new MelFilterbank(config), WIDTH);
    log = new FlooredLog(config.definition().logScale(), WIDTH);
  }

  @Override
  public int blockFrames() {
    return WIDTH;
  }

  @Override
  public int blockSamples() {
    return loader.numSamples();
  }

  @Override
  public void compute(float[] samples, float[] frames) {
    loader.load(samples);
    float[][] energies = mel.apply(spectrum.compute());
    for (int band = 0; band < energies.length; band++) {
      log.apply(energies[band]);
      store(energies[band], frames, band, energies.length);
    }
  }

  private static void store(float[] row, float[] frames, int band, int numMels) {
    int at = band;
    for (float value : row) {
      frames[at] = value;
      at += numMels;
    }
  }
}
