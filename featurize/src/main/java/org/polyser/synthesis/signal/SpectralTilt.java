package org.polyser.synthesis.signal;

/**
 * The balance between low and high frequencies, which vocal effort moves: a shelf around 1 kHz, the
 * frequency on either side of which Banse and Scherer (1996) compare energies.
 */
public final class SpectralTilt {

  private static final double CENTRE_HERTZ = 1000;

  private SpectralTilt() {}

  /**
   * Tilts a signal in place.
   *
   * @param decibels gain of what lies well above 1 kHz; 1 kHz itself gets half of it
   */
  public static void apply(float[] samples, int sampleRate, double decibels) {
    Biquad.highShelf(CENTRE_HERTZ, Decibels.amplitude(decibels), sampleRate).filter(samples);
  }
}
