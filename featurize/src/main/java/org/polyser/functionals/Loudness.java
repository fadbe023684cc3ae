package org.polyser.functionals;

import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * The energy of every frame relative to the utterance's loudest ones, and which frames are voiced,
 * that is, not much quieter.
 *
 * @param contour decimal logarithm of a frame's energy, minus its 98 % quantile; at least -5
 * @param voiced frames within 25 dB of that quantile, or all where these are few
 */
@SuppressWarnings("ArrayRecordComponent")
record Loudness(double[] contour, VoicedFrames voiced) {

  static final int FUNCTIONALS = 2 * ContourStatistics.FUNCTIONALS + 4;

  /** Depth below the loudest at which log-mel is cut off [decades of energy]. */
  static final double DEPTH = 5;

  private static final double LOUDEST = 0.98;
  private static final double VOICED_DEPTH = 2.5;
  private static final int FEW = 10;

  /** A change from frame to frame that is more than a wobble [decades of energy], 1.5 dB. */
  private static final double STEP = 0.15;

  /**
   * @param energies of the bands
   */
  static Loudness of(BandContours energies) {
    double[] contour = energies.sum();
    Arrays.setAll(contour, frame -> Math.log10(contour[frame]));
    double loudest = ContourStatistics.quantile(ContourStatistics.sorted(contour), LOUDEST);
    Arrays.setAll(contour, frame -> Math.max(contour[frame] - loudest, -DEPTH));
    return new Loudness(contour, voiced(contour));
  }

  private static VoicedFrames voiced(double[] contour) {
    VoicedFrames voiced = VoicedFrames.above(-VOICED_DEPTH, contour);
    return voiced.count() < FEW ? VoicedFrames.all(contour.length) : voiced;
  }

  void put(FloatBuffer functionals) {
    double[] changes = ContourStatistics.differences(contour, 1);
    ContourStatistics.put(voiced.of(contour), functionals);
    ContourStatistics.put(changes, functionals);
    functionals.put((float) voiced.count() / contour.length);
    functionals.put((float) ContourStatistics.meanMagnitude(changes));
    functionals.put((float) share(changes, 1));
    functionals.put((float) share(changes, -1));
  }

  /** Of the changes that are steps in a direction. */
  private static double share(double[] changes, int direction) {
    int steps = 0;
    for (double change : changes) {
      steps += direction * change > STEP ? 1 : 0;
    }
    return (double) steps / changes.length;
  }
}
