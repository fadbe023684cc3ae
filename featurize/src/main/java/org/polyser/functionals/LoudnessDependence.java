package org.polyser.functionals;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * How the voice changes where it grows louder, over the voiced frames: slope and correlation of the
 * contours of {@link SpectralBalance} on loudness, and how far the loudest third of the frames lies
 * from the quietest in the mel cepstra 1 to 12. What a channel adds to all frames cancels out.
 */
final class LoudnessDependence {

  private static final int CEPSTRA = 12;

  static final int FUNCTIONALS = 2 * SpectralBalance.CONTOURS + CEPSTRA;

  private static final double THIRD = 1 / 3.0;

  /** Least sum of squares, or product of their roots, that is divided by. */
  private static final double LEAST = 1e-6;

  private LoudnessDependence() {}

  /**
   * @param balance contours over the voiced frames
   */
  static void put(
      BandContours logMel, Loudness loudness, List<double[]> balance, FloatBuffer functionals) {
    double[] levels = loudness.voiced().of(loudness.contour());
    for (double[] contour : balance) {
      putLine(levels, contour, functionals);
    }
    double[] difference = loudMinusQuiet(logMel, loudness.voiced(), levels);
    double[][] cosines = Cepstra.cosines(logMel.numMels());
    for (int k = 1; k <= CEPSTRA; k++) {
      functionals.put((float) product(cosines[k], difference));
    }
  }

  /** Slope of the line that fits best by least squares, and Pearson's correlation. */
  private static void putLine(double[] x, double[] y, FloatBuffer functionals) {
    double[] fromMeanX = fromMean(x);
    double[] fromMeanY = fromMean(y);
    double products = product(fromMeanX, fromMeanY);
    double squaresX = product(fromMeanX, fromMeanX);
    double squaresY = product(fromMeanY, fromMeanY);
    functionals.put((float) (products / Math.max(squaresX, LEAST)));
    functionals.put((float) (products / Math.max(Math.sqrt(squaresX * squaresY), LEAST)));
  }

  private static double[] fromMean(double[] values) {
    double mean = ContourStatistics.mean(values);
    double[] centred = new double[values.length];
    Arrays.setAll(centred, i -> values[i] - mean);
    return centred;
  }

  private static double product(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  /** Of every band. */
  private static double[] loudMinusQuiet(
      BandContours logMel, VoicedFrames voiced, double[] levels) {
    double[] sorted = ContourStatistics.sorted(levels);
    double[] weights = weights(levels, ContourStatistics.quantile(sorted, 1 - THIRD), 1);
    double[] quiet = weights(levels, -ContourStatistics.quantile(sorted, THIRD), -1);
    Arrays.setAll(weights, t -> weights[t] - quiet[t]);
    double[] difference = new double[logMel.numMels()];
    Arrays.setAll(difference, mel -> product(weights, voiced.of(logMel.values()[mel])));
    return difference;
  }

  /** Equal ones of sum 1 where {@code sign · level} is at least as high, 0 elsewhere. */
  private static double[] weights(double[] levels, double least, int sign) {
    long count = Arrays.stream(levels).filter(level -> sign * level >= least).count();
    return Arrays.stream(levels).map(level -> sign * level >= least ? 1.0 / count : 0).toArray();
  }
}
