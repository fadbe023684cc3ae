package org.polyser.features;

import org.polyser.simd.VectorLanes;

/**
 * The kernel on {@code jdk.incubator.vector}: a row is one vector, a lane is one frame, and a whole
 * butterfly stays in registers. Its working set fits the first-level cache.
 *
 * <p>In these classes vectors pass through no method, field or array of ours: HotSpot keeps them in
 * registers only where it inlines everything between their loading and their storing, and it stops
 * inlining methods other than the API's own in large ones.
 */
final class VectorLogMelKernel implements LogMelKernel {

  private final VectorFrameLoader loader;
  private final VectorFft fft;
  private final VectorPowerSpectrum spectrum;
  private final VectorMel mel;
  private final VectorFlooredLog log;

  VectorLogMelKernel(LogMelConfig config) {
    fft = new VectorFft(config.fftLength() / 2);
    loader = VectorFrameLoader.of(config, fft.firstStage());
    spectrum = new VectorPowerSpectrum(config.fftLength(), fft);
    mel = new VectorMel(new MelFilterbank(config));
    log = new VectorFlooredLog(config.definition().logScale());
  }

  @Override
  public int blockFrames() {
    return VectorLanes.COUNT;
  }

  @Override
  public int blockSamples() {
    return loader.numSamples();
  }

  @Override
  public void compute(float[] samples, float[] frames) {
    loader.take(samples);
    float[] energies = mel.apply(spectrum.compute(fft.transform(loader)));
    log.apply(energies);
    store(energies, frames);
  }

  /** Transposes the lanes into frames, four at a time: lanes are a multiple of four. */
  private static void store(float[] energies, float[] frames) {
    int numMels = energies.length / VectorLanes.COUNT;
    for (int lane = 0; lane < VectorLanes.COUNT; lane += 4) {
      int first = lane * numMels;
      int second = first + numMels;
      int third = second + numMels;
      int fourth = third + numMels;
      int at = lane;
      for (int band = 0; band < numMels; band++) {
        frames[first + band] = energies[at];
        frames[second + band] = energies[at + 1];
        frames[third + band] = energies[at + 2];
        frames[fourth + band] = energies[at + 3];
        at += VectorLanes.COUNT;
      }
    }
  }
}
