package org.polyser.features;

/**
 * Slaney's mel scale: linear with 200/3 Hz a mel below 1000 Hz (mel 15), logarithmic above, where
 * 27 mels multiply the frequency by 6.4.
 *
 * <p>Source: Slaney, Auditory Toolbox, Interval Technical Report 1998-010.
 */
final class MelScale {

  private static final double HZ_PER_MEL = 200.0 / 3.0;
  private static final double BREAK_HZ = 1000.0;
  private static final double BREAK_MEL = 15.0;
  private static final double LOG_STEP = Math.log(6.4) / 27.0;

  private MelScale() {}

  static double ofHz(double hz) {
    return hz < BREAK_HZ ? hz / HZ_PER_MEL : BREAK_MEL + Math.log(hz / BREAK_HZ) / LOG_STEP;
  }

  static double toHz(double mel) {
    return mel < BREAK_MEL ? mel * HZ_PER_MEL : BREAK_HZ * Math.exp(LOG_STEP * (mel - BREAK_MEL));
  }
}
