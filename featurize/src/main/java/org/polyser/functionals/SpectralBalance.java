package org.polyser.functionals;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Contours of how a frame's energy is spread over the bands, which a raised voice moves upwards:
 * the slope of its log-mel over the bands, the centroid of its energy, ratios of the energies of
 * parts of the mel axis, and the entropy of the distribution. With 80 bands up to 8 kHz on Slaney's
 * scale, a sixth, a third, a half and three quarters of the axis are 0.5, 1, 2 and 4 kHz.
 */
final class SpectralBalance {

  /** Slope, centroid, four ratios, entropy. */
  static final int CONTOURS = 7;

  static final int FUNCTIONALS = CONTOURS * ContourStatistics.FUNCTIONALS;

  private static final double LN_10 = Math.log(10);

  private final BandContours logMel;
  private final BandContours energies;
  private final VoicedFrames voiced;

  private SpectralBalance(BandContours logMel, BandContours energies, VoicedFrames voiced) {
    this.logMel = logMel;
    this.energies = energies;
    this.voiced = voiced;
  }

  /**
   * Over the voiced frames.
   *
   * @param energies {@code 10^logMel}
   */
  static List<double[]> contours(BandContours logMel, BandContours energies, VoicedFrames voiced) {
    SpectralBalance balance = new SpectralBalance(logMel, energies, voiced);
    return List.of(
        balance.slope(),
        balance.centroid(),
        balance.ratio(1 / 3.0, 1, 0, 1 / 3.0),
        balance.ratio(3 / 4.0, 1, 0, 1),
        balance.ratio(1 / 6.0, 1 / 3.0, 0, 1 / 6.0),
        balance.ratio(1 / 2.0, 3 / 4.0, 1 / 3.0, 1 / 2.0),
        balance.entropy());
  }

  static void put(List<double[]> contours, FloatBuffer functionals) {
    contours.forEach(contour -> ContourStatistics.put(contour, functionals));
  }

  /** Least-squares slope over the axis from -1 to 1 [decades]. */
  private double[] slope() {
    double[] positions = positions();
    double squares = Arrays.stream(positions).map(position -> position * position).sum();
    double[] weights = positions.clone();
    Arrays.setAll(weights, mel -> squares == 0 ? 0 : positions[mel] / squares);
    return voiced.of(logMel.weighted(weights));
  }

  /** In {@code [-1, 1]}. */
  private double[] centroid() {
    return quotients(energies.weighted(positions()), energies.sum());
  }

  private double[] positions() {
    double[] positions = new double[logMel.numMels()];
    Arrays.setAll(positions, mel -> (2 * mel + 1.0) / positions.length - 1);
    return positions;
  }

  /** Decimal logarithm of the ratio of two energies, of parts given as fractions of the axis. */
  private double[] ratio(double from, double to, double overFrom, double overTo) {
    double[] ratio = quotients(energies.part(from, to), energies.part(overFrom, overTo));
    Arrays.setAll(ratio, i -> Math.log10(ratio[i]));
    return ratio;
  }

  /**
   * {@code -Σ p ln p} of the shares {@code p = E_m / Σ E}, that is {@code ln ΣE - ΣE ln E / ΣE}.
   */
  private double[] entropy() {
    double[] sums = voiced.of(energies.sum());
    double[] entropy = voiced.of(energies.times(logMel).sum());
    Arrays.setAll(entropy, i -> Math.log(sums[i]) - LN_10 * entropy[i] / sums[i]);
    return entropy;
  }

  /** Of the voiced frames. */
  private double[] quotients(double[] over, double[] under) {
    double[] quotients = voiced.of(over);
    double[] divisors = voiced.of(under);
    Arrays.setAll(quotients, i -> quotients[i] / divisors[i]);
    return quotients;
  }
}
