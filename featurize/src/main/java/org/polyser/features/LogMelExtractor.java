package org.polyser.features;

/**
 * Log-mel energies as Whisper defines them, {@code log10(max(mel, 1e-10))}: frames of {@code
 * frameLength} samples centred on multiples of {@code frameShift} (mirrored at the ends), periodic
 * Hann window, power spectrum, {@link MelFilterbank}. Many frames go through every step at once, in
 * float32; the scratch memory is that of the instance, so that one instance serves one thread.
 *
 * <p>Source: Radford et al., Robust Speech Recognition via Large-Scale Weak Supervision, section
 * 2.2.
 */
public final class LogMelExtractor {

  /** Frames a block: long enough for the vector loops, small enough for the cache. */
  private static final int WIDTH = 128;

  private final LogMelConfig config;
  private final FrameLoader loader;
  private final PowerSpectrum spectrum;
  private final MelRows mel;
  private final FlooredLog10 log;

  /**
   * @param config rate, frames and bands
   */
  public LogMelExtractor(LogMelConfig config) {
    this.config = config;
    loader = new FrameLoader(config, WIDTH);
    spectrum = new PowerSpectrum(config.frameLength(), WIDTH);
    mel = new MelRows(new MelFilterbank(config), WIDTH);
    log = new FlooredLog10(WIDTH);
  }

  /**
   * Computes the features of a signal.
   *
   * @param samples signal at {@code config.sampleRate()}, in [-1, 1]
   * @return log10 mel energies {@code [config.numFrames(samples.length), numMels]}
   */
  public FeatureMatrix extract(float[] samples) {
    int numFrames = config.numFrames(samples.length);
    float[] values = new float[Math.multiplyExact(numFrames, config.numMels())];
    for (int first = 0; first < numFrames; first += WIDTH) {
      loader.load(samples, first, spectrum.input());
      float[][] energies = mel.apply(spectrum.compute());
      store(energies, values, first, Math.min(WIDTH, numFrames - first));
    }
    return new FeatureMatrix(values, numFrames, config.numMels());
  }

  private void store(float[][] energies, float[] values, int first, int numFrames) {
    int numMels = config.numMels();
    for (int band = 0; band < numMels; band++) {
      float[] row = energies[band];
      log.apply(row);
      int at = first * numMels + band;
      for (int frame = 0; frame < numFrames; frame++) {
        values[at + frame * numMels] = row[frame];
      }
    }
  }
}
