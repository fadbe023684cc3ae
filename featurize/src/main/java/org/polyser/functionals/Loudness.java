package org.polyser.functionals;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.BitSet;
import org.polyser.features.FeatureMatrix;

/**
 * The energy of every frame relative to the utterance's loudest ones, and which frames are voiced,
 * that is, not much quieter.
 *
 * @param contour decimal logarithm of a frame's energy, minus its 98 % quantile; at least -5
 * @param voiced frames within 25 dB of that quantile, or all where these are few
 */
@SuppressWarnings("ArrayRecordComponent")
record Loudness(double[] contour, BitSet voiced) {

  static final int FUNCTIONALS = 2 * ContourStatistics.FUNCTIONALS + 4;

  /** Depth below the loudest at which log-mel is cut off [decades of energy]. */
  static final double DEPTH = 5;

  private static final double LOUDEST = 0.98;
  private static final double VOICED_DEPTH = 2.5;
  private static final int FEW = 10;

  /** A change from frame to frame that is more than a wobble [decades of energy], 1.5 dB. */
  private static final double STEP = 0.15;

  /**
   * @param energies of the bands {@code [numFrames, numMels]}
   */
  static Loudness of(FeatureMatrix energies) {
    double[] contour = new double[energies.numFrames()];
    Arrays.setAll(contour, frame -> level(energies, frame));
    double[] sorted = contour.clone();
    Arrays.sort(sorted);
    double loudest = ContourStatistics.quantile(sorted, LOUDEST);
    Arrays.setAll(contour, frame -> Math.max(contour[frame] - loudest, -DEPTH));
    return new Loudness(contour, voiced(contour));
  }

  private static double level(FeatureMatrix energies, int frame) {
    double sum = 0;
    for (int mel = 0; mel < energies.numMels(); mel++) {
      sum += energies.at(frame, mel);
    }
    return Math.log10(sum);
  }

  private static BitSet voiced(double[] contour) {
    BitSet voiced = new BitSet();
    for (int frame = 0; frame < contour.length; frame++) {
      voiced.set(frame, contour[frame] > -VOICED_DEPTH);
    }
    if (voiced.cardinality() < FEW) {
      voiced.set(0, contour.length);
    }
    return voiced;
  }

  void put(FloatBuffer functionals) {
    double[] changes = ContourStatistics.differences(contour, 1);
    ContourStatistics.put(ContourStatistics.at(voiced, contour), functionals);
    ContourStatistics.put(changes, functionals);
    functionals.put((float) voiced.cardinality() / contour.length);
    functionals.put((float) ContourStatistics.meanMagnitude(changes));
    functionals.put((float) ContourStatistics.mean(share(changes, 1)));
    functionals.put((float) ContourStatistics.mean(share(changes, -1)));
  }

  /** 1 where a change in a direction is a step, else 0. */
  private static double[] share(double[] changes, int direction) {
    return Arrays.stream(changes).map(change -> direction * change > STEP ? 1 : 0).toArray();
  }
}
