package org.polyser.features;

/** A mel scale, and the shape of the triangles that are evenly spaced on it. */
public enum MelScale {
  /**
   * Slaney's: linear with 200/3 Hz a mel below 1000 Hz (mel 15), logarithmic above, where 27 mels
   * multiply the frequency by 6.4. Triangles are straight over Hz and have the area of one Hz.
   *
   * <p>Source: Slaney, Auditory Toolbox, Interval Technical Report 1998-010.
   */
  SLANEY {
    @Override
    public double ofHz(double hz) {
      return hz < BREAK_HZ ? hz / HZ_PER_MEL : BREAK_MEL + StrictMath.log(hz / BREAK_HZ) / LOG_STEP;
    }

    @Override
    double axisOfHz(double hz) {
      return hz;
    }

    @Override
    public double toHz(double mel) {
      return mel < BREAK_MEL
          ? mel * HZ_PER_MEL
          : BREAK_HZ * StrictMath.exp(LOG_STEP * (mel - BREAK_MEL));
    }

    @Override
    double axisOfMel(double mel) {
      return toHz(mel);
    }

    @Override
    double peak(double low, double high) {
      return 2 / (high - low);
    }
  },

  /**
   * That of HTK and Kaldi: {@code 1127 ln(1 + hz / 700)}. Triangles are straight over mels and have
   * the height 1.
   *
   * <p>Source: Young et al., The HTK Book (3.4), section 5.4.
   */
  HTK {
    @Override
    public double ofHz(double hz) {
      return 1127 * StrictMath.log(1 + hz / 700);
    }

    @Override
    public double toHz(double mel) {
      return 700 * (StrictMath.exp(mel / 1127) - 1);
    }

    @Override
    double axisOfHz(double hz) {
      return ofHz(hz);
    }

    @Override
    double axisOfMel(double mel) {
      return mel;
    }

    @Override
    double peak(double low, double high) {
      return 1;
    }
  };

  private static final double HZ_PER_MEL = 200.0 / 3.0;
  private static final double BREAK_HZ = 1000.0;
  private static final double BREAK_MEL = 15.0;
  private static final double LOG_STEP = StrictMath.log(6.4) / 27.0;

  /**
   * From a frequency to mels.
   *
   * @param hz at least 0 [Hz]
   * @return mels, 0 at 0 Hz
   */
  public abstract double ofHz(double hz);

  /**
   * The inverse of {@link #ofHz}.
   *
   * @param mel at least 0 [mel]
   * @return the frequency [Hz]
   */
  public abstract double toHz(double mel);

  /** Where a frequency lies on the axis that triangles are straight over. */
  abstract double axisOfHz(double hz);

  /** Where a mel lies on the axis that triangles are straight over. */
  abstract double axisOfMel(double mel);

  /** Height of the triangle between two points of the axis. */
  abstract double peak(double low, double high);
}
