package org.polyser.functionals;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.BitSet;
import org.polyser.features.FeatureMatrix;

/**
 * Contours of how a frame's energy is spread over the bands, which a raised voice moves upwards:
 * the slope of its log-mel over the bands, the centroid of its energy, and ratios of the energies
 * of parts of the mel axis. With 80 bands up to 8 kHz on Slaney's scale, a sixth, a third, a half
 * and three quarters of the axis are 0.5, 1, 2 and 4 kHz.
 */
final class SpectralBalance {

  private static final int CONTOURS = 6;

  static final int FUNCTIONALS = CONTOURS * ContourStatistics.FUNCTIONALS;

  private final FeatureMatrix logMel;
  private final FeatureMatrix energies;
  private final int numMels;
  private final double[] positions;
  private final double squares;

  private SpectralBalance(FeatureMatrix logMel, FeatureMatrix energies) {
    this.logMel = logMel;
    this.energies = energies;
    numMels = logMel.numMels();
    positions = new double[numMels];
    Arrays.setAll(positions, mel -> (2 * mel + 1.0) / numMels - 1);
    squares = Arrays.stream(positions).map(position -> position * position).sum();
  }

  static void put(
      FeatureMatrix logMel, FeatureMatrix energies, BitSet voiced, FloatBuffer functionals) {
    SpectralBalance balance = new SpectralBalance(logMel, energies);
    double[][] contours = new double[CONTOURS][voiced.cardinality()];
    int at = 0;
    for (int frame : voiced.stream().toArray()) {
      balance.put(frame, contours, at++);
    }
    for (double[] contour : contours) {
      ContourStatistics.put(contour, functionals);
    }
  }

  private void put(int frame, double[][] contours, int at) {
    contours[0][at] = slope(frame);
    contours[1][at] = centroid(frame);
    contours[2][at] = ratio(frame, 1 / 3.0, 1, 0, 1 / 3.0);
    contours[3][at] = ratio(frame, 3 / 4.0, 1, 0, 1);
    contours[4][at] = ratio(frame, 1 / 6.0, 1 / 3.0, 0, 1 / 6.0);
    contours[5][at] = ratio(frame, 1 / 2.0, 3 / 4.0, 1 / 3.0, 1 / 2.0);
  }

  /** Least-squares slope over the axis from -1 to 1 [decades]. */
  private double slope(int frame) {
    return squares == 0 ? 0 : moment(logMel, frame) / squares;
  }

  /** In {@code [-1, 1]}. */
  private double centroid(int frame) {
    return moment(energies, frame) / energy(frame, 0, 1);
  }

  /** {@code Σ x position}. */
  private double moment(FeatureMatrix matrix, int frame) {
    double sum = 0;
    for (int mel = 0; mel < numMels; mel++) {
      sum += matrix.at(frame, mel) * positions[mel];
    }
    return sum;
  }

  /** Decimal logarithm of the ratio of two energies, of parts given as fractions of the axis. */
  private double ratio(int frame, double from, double to, double overFrom, double overTo) {
    return Math.log10(energy(frame, from, to) / energy(frame, overFrom, overTo));
  }

  /** At least one band's. */
  private double energy(int frame, double from, double to) {
    int first = Math.min((int) Math.round(from * numMels), numMels - 1);
    int end = Math.max((int) Math.round(to * numMels), first + 1);
    double sum = 0;
    for (int mel = first; mel < end; mel++) {
      sum += energies.at(frame, mel);
    }
    return sum;
  }
}
