package org.polyser.synthesis.signal;

/** Levels and the amplitudes that they stand for. */
public final class Decibels {

  private Decibels() {}

  /** The ratio of amplitudes of a level difference. */
  public static double amplitude(double decibels) {
    return StrictMath.pow(10, decibels / 20);
  }

  /** The level of a signal. */
  public static double of(float[] samples) {
    return ofPower(Mixing.power(samples));
  }

  /** The level of a mean square, 0 dB being that of a full-scale square wave. */
  public static double ofPower(double meanSquare) {
    return 10 * StrictMath.log10(Math.max(meanSquare, 1e-12));
  }
}
