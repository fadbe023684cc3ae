package org.polyser.functionals;

import java.nio.FloatBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Mel cepstra, the orthonormal cosine transform of the bands: mean and deviation of the
 * coefficients 1 to 19 over the voiced frames, mean magnitude and deviation of the changes of
 * coefficients 0 to 19 over 40 ms of all frames.
 *
 * <p>Source: Davis and Mermelstein 1980, Comparison of parametric representations for monosyllabic
 * word recognition, section II (without the scale of its coefficients).
 */
final class Cepstra {

  private static final int COEFFICIENTS = 20;
  private static final int LAG = 4;

  static final int FUNCTIONALS = 2 * (COEFFICIENTS - 1) + 2 * COEFFICIENTS;

  private static final Map<Integer, double[][]> COSINES = new ConcurrentHashMap<>();

  private Cepstra() {}

  static void put(BandContours logMel, VoicedFrames voiced, FloatBuffer functionals) {
    double[][] cosines = cosines(logMel.numMels());
    for (int k = 0; k < COEFFICIENTS; k++) {
      double[] contour = logMel.weighted(cosines[k]);
      if (k > 0) {
        double[] spoken = voiced.of(contour);
        functionals.put((float) ContourStatistics.mean(spoken));
        functionals.put((float) ContourStatistics.deviation(spoken));
      }
      double[] changes = ContourStatistics.differences(contour, LAG);
      functionals.put((float) ContourStatistics.meanMagnitude(changes));
      functionals.put((float) ContourStatistics.deviation(changes));
    }
  }

  /** {@code √(2/M) cos(π k (m + ½) / M)}, {@code [COEFFICIENTS][numMels]}. */
  static double[][] cosines(int numMels) {
    return COSINES.computeIfAbsent(numMels, Cepstra::computed);
  }

  private static double[][] computed(int numMels) {
    double[][] cosines = new double[COEFFICIENTS][numMels];
    for (int k = 0; k < COEFFICIENTS; k++) {
      for (int mel = 0; mel < numMels; mel++) {
        double angle = Math.PI * k * (mel + 0.5) / numMels;
        cosines[k][mel] = Math.sqrt(2.0 / numMels) * Math.cos(angle);
      }
    }
    return cosines;
  }
}
