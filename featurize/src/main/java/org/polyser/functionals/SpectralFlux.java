package org.polyser.functionals;

import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * How much the shape of the spectrum changes from one voiced frame to the next: the deviation over
 * the bands of the change of the log-mel, which a change of level alone leaves at 0.
 *
 * <p>Source: Eyben et al. 2016, section 3.2 (spectral flux), here of the logarithm.
 */
final class SpectralFlux {

  static final int FUNCTIONALS = ContourStatistics.FUNCTIONALS;

  private SpectralFlux() {}

  static void put(BandContours logMel, VoicedFrames voiced, FloatBuffer functionals) {
    ContourStatistics.put(contour(logMel, voiced), functionals);
  }

  private static double[] contour(BandContours logMel, VoicedFrames voiced) {
    double[] sums = new double[Math.max(1, voiced.count() - 1)];
    double[] squares = new double[sums.length];
    for (double[] band : logMel.values()) {
      accumulate(ContourStatistics.differences(voiced.of(band), 1), sums, squares);
    }
    double[] flux = new double[sums.length];
    Arrays.setAll(flux, t -> deviation(sums[t], squares[t], logMel.numMels()));
    return flux;
  }

  private static void accumulate(double[] changes, double[] sums, double[] squares) {
    for (int t = 0; t < changes.length; t++) {
      sums[t] += changes[t];
      squares[t] += changes[t] * changes[t];
    }
  }

  private static double deviation(double sum, double squares, int count) {
    double mean = sum / count;
    return Math.sqrt(Math.max(0, squares / count - mean * mean));
  }
}
