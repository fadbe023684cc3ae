package org.polyser.synthesis.signal;

/** Intervals of pitch and the ratios of frequencies that they stand for. */
public final class Semitones {

  private static final double LOG_2 = StrictMath.log(2);

  private Semitones() {}

  /** The interval of a ratio of frequencies. */
  public static double of(double ratio) {
    return 12 * StrictMath.log(ratio) / LOG_2;
  }

  /** The ratio of frequencies of an interval. */
  public static double ratio(double semitones) {
    return StrictMath.pow(2, semitones / 12);
  }
}
