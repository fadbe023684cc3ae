package org.polyser.synthesis.signal;

/**
 * A telephone: the band from 300 to 3400 Hz, then 8 bits a sample on the logarithmic scale of
 * mu-law. The sample rate stays what it is.
 *
 * <p>Source: ITU-T Recommendations G.712 (the band) and G.711 (mu-law, here in its continuous form
 * with 255 steps).
 */
public final class Telephone {

  private static final double LOW_HERTZ = 300;
  private static final double HIGH_HERTZ = 3400;

  /** The two qualities whose filters in series are a Butterworth filter of fourth order. */
  private static final double[] QUALITIES = {0.54119610, 1.30656296};

  private static final double MU = 255;
  private static final double STEPS = 127;

  private Telephone() {}

  /** Sends a signal through a telephone, in place. */
  public static void apply(float[] samples, int sampleRate) {
    for (double quality : QUALITIES) {
      Biquad.highPass(LOW_HERTZ, quality, sampleRate).filter(samples);
      Biquad.lowPass(HIGH_HERTZ, quality, sampleRate).filter(samples);
    }
    for (int i = 0; i < samples.length; i++) {
      samples[i] = Companding.TABLE[index(samples[i])];
    }
  }

  private static int index(float sample) {
    int pcm = Math.round(sample * 8191);
    return Math.max(-8191, Math.min(8191, pcm)) + 8191;
  }

  /** What mu-law makes of every value of 14 bits. */
  private static final class Companding {
    static final float[] TABLE = table();

    private static float[] table() {
      float[] table = new float[2 * 8191 + 1];
      for (int i = 0; i < table.length; i++) {
        table[i] = (float) quantised((i - 8191) / 8191.0);
      }
      return table;
    }

    private static double quantised(double x) {
      double compressed = StrictMath.log1p(MU * Math.abs(x)) / StrictMath.log1p(MU);
      double step = Math.rint(compressed * STEPS) / STEPS;
      return Math.copySign((StrictMath.pow(1 + MU, step) - 1) / MU, x);
    }
  }
}
