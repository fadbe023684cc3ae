package org.polyser.functionals;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.polyser.features.FeatureMatrix;

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

  static void put(FeatureMatrix logMel, BitSet voiced, FloatBuffer functionals) {
    double[][] contours = contours(logMel);
    for (int k = 0; k < COEFFICIENTS; k++) {
      if (k > 0) {
        double[] spoken = ContourStatistics.at(voiced, contours[k]);
        functionals.put((float) ContourStatistics.mean(spoken));
        functionals.put((float) ContourStatistics.deviation(spoken));
      }
      double[] changes = ContourStatistics.differences(contours[k], LAG);
      functionals.put((float) ContourStatistics.meanMagnitude(changes));
      functionals.put((float) ContourStatistics.deviation(changes));
    }
  }

  /** Of every coefficient, {@code [COEFFICIENTS][numFrames]}. */
  private static double[][] contours(FeatureMatrix logMel) {
    double[][] cosines = COSINES.computeIfAbsent(logMel.numMels(), Cepstra::cosines);
    double[][] contours = new double[COEFFICIENTS][logMel.numFrames()];
    double[] cepstrum = new double[COEFFICIENTS];
    for (int frame = 0; frame < logMel.numFrames(); frame++) {
      Arrays.fill(cepstrum, 0);
      for (int mel = 0; mel < cosines.length; mel++) {
        accumulate(logMel.at(frame, mel), cosines[mel], cepstrum);
      }
      for (int k = 0; k < COEFFICIENTS; k++) {
        contours[k][frame] = cepstrum[k];
      }
    }
    return contours;
  }

  private static void accumulate(float value, double[] cosines, double[] cepstrum) {
    for (int k = 0; k < COEFFICIENTS; k++) {
      cepstrum[k] += value * cosines[k];
    }
  }

  /** {@code √(2/M) cos(π k (m + ½) / M)}, {@code [numMels][COEFFICIENTS]}. */
  private static double[][] cosines(int numMels) {
    double[][] cosines = new double[numMels][COEFFICIENTS];
    for (int mel = 0; mel < numMels; mel++) {
      for (int k = 0; k < COEFFICIENTS; k++) {
        double angle = Math.PI * k * (mel + 0.5) / numMels;
        cosines[mel][k] = Math.sqrt(2.0 / numMels) * Math.cos(angle);
      }
    }
    return cosines;
  }
}
