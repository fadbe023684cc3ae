package org.polyser.features.picture;

import java.util.ArrayList;
import java.util.List;
import org.polyser.features.LogMelConfig;
import org.polyser.features.MelScale;

/**
 * Frequency up a picture, evenly spaced on a {@link MelScale}, from the lower edge of the lowest
 * band to the upper edge of the highest.
 *
 * @param scale of the bands
 * @param lowHz at the bottom [Hz]
 * @param highHz at the top [Hz]
 */
record MelAxis(MelScale scale, double lowHz, double highHz) {

  private static final double FIRST_OCTAVE_HZ = 250;

  /** As a fraction of the axis: nearer labels would touch. */
  private static final double MIN_DISTANCE = 0.05;

  static MelAxis of(LogMelConfig config) {
    return new MelAxis(config.definition().melScale(), config.lowHz(), config.highHz());
  }

  double position(double hz) {
    double low = scale.ofHz(lowHz);
    return (scale.ofHz(hz) - low) / (scale.ofHz(highHz) - low);
  }

  /** Marks at both ends, and at octaves of 250 Hz between them. */
  List<Tick> ticks() {
    List<Tick> ticks = new ArrayList<>(List.of(tick(lowHz)));
    for (double hz = FIRST_OCTAVE_HZ; hz < highHz; hz *= 2) {
      if (position(hz) > MIN_DISTANCE && position(hz) < 1 - MIN_DISTANCE) {
        ticks.add(tick(hz));
      }
    }
    ticks.add(tick(highHz));
    return ticks;
  }

  private Tick tick(double hz) {
    return new Tick(position(hz), hz == Math.rint(hz) ? Long.toString((long) hz) : "" + hz);
  }

  /** The centre of a band [Hz]: centres and both edges are evenly spaced in mel. */
  double centreHz(int mel, int numMels) {
    double low = scale.ofHz(lowHz);
    double step = (scale.ofHz(highHz) - low) / (numMels + 1);
    return scale.toHz(low + step * (mel + 1));
  }
}
