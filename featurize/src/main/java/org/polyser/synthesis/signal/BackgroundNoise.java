package org.polyser.synthesis.signal;

/** Stationary noise under a recording, of which {@link Colour} there is more at low frequencies. */
public final class BackgroundNoise {

  private BackgroundNoise() {}

  /** The spectrum of a noise. */
  public enum Colour {
    /** The same power in every hertz: electronics. */
    WHITE(0),
    /** About 3 dB less an octave: many sources far away. */
    PINK(0.75),
    /** 6 dB less an octave from some 100 Hz on: traffic, ventilation. */
    BROWN(0.96);

    private final double smoothing;

    Colour(double smoothing) {
      this.smoothing = smoothing;
    }
  }

  /**
   * Adds noise in place.
   *
   * @param level of the speech [dB], from {@link SpeechLevel}
   * @param snr how far the noise lies below it [dB]
   */
  public static void apply(
      float[] samples, Colour colour, double level, double snr, NoiseSource source) {
    float[] noise = new float[samples.length];
    double low = 0;
    double lower = 0;
    for (int i = 0; i < noise.length; i++) {
      double white = source.next();
      low = colour.smoothing * low + (1 - colour.smoothing) * white;
      // For pink, a slow part beside the fast one bends the slope to less than 6 dB an octave.
      lower = 0.985 * lower + 0.015 * white;
      noise[i] = (float) (colour == Colour.PINK ? low + 0.35 * white + 1.5 * lower : low);
    }
    double power = Mixing.power(noise);
    if (power > 0) {
      Mixing.add(samples, noise, Decibels.amplitude(level - snr) / Math.sqrt(power));
    }
  }
}
