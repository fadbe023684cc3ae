package org.polyser.features;

import java.io.Serializable;

/**
 * Where mel bands lie: band m is centred {@code (m + 1) · step} mels above the lowest edge.
 *
 * @param scale that they are evenly spaced on
 * @param low lowest edge [mel]
 * @param step from one centre to the next [mel]
 */
public record MelBands(MelScale scale, double low, double step) implements Serializable {

  /**
   * The bands of features.
   *
   * @param config number and range of the bands
   */
  public static MelBands of(LogMelConfig config) {
    MelScale scale = config.definition().melScale();
    double low = scale.ofHz(config.lowHz());
    return new MelBands(scale, low, (scale.ofHz(config.highHz()) - low) / (config.numMels() + 1));
  }

  /** Centre of a band [Hz]. */
  public double centre(int band) {
    return scale.toHz(low + step * (band + 1));
  }

  /**
   * The band that is centred on a frequency, with a fraction; below 0 and beyond the last where
   * there is none.
   *
   * @param hz at least 0 [Hz]
   */
  public double bandOf(double hz) {
    return (scale.ofHz(hz) - low) / step - 1;
  }
}
