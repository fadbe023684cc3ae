package org.polyser.eval.spark;

import java.util.Arrays;
import org.polyser.features.FeatureMatrix;

/**
 * What a linear model can know of an utterance's log-mel without training an encoder: for each band
 * the mean and deviation over the frames, five quantiles, and the deviation of the differences
 * between successive frames. Of each utterance by itself.
 */
public final class LogMelStatistics {

  /** Values a band. */
  public static final int PER_BAND = 8;

  private static final double[] QUANTILES = {0.1, 0.25, 0.5, 0.75, 0.9};

  /** Studio silence is deeper than that of other recordings, and says nothing of the speaker. */
  private static final double DECADES = 4;

  private LogMelStatistics() {}

  /**
   * @param logMel log10 energies {@code [numFrames, numMels]}, at least one frame
   * @return {@code [numMels * PER_BAND]}, band by band
   */
  public static double[] of(FeatureMatrix logMel) {
    FeatureMatrix clamped = logMel.clamped(DECADES);
    double[] statistics = new double[logMel.numMels() * PER_BAND];
    for (int mel = 0; mel < logMel.numMels(); mel++) {
      put(band(clamped, mel), statistics, mel * PER_BAND);
    }
    return statistics;
  }

  private static double[] band(FeatureMatrix logMel, int mel) {
    double[] band = new double[logMel.numFrames()];
    Arrays.setAll(band, frame -> logMel.at(frame, mel));
    return band;
  }

  private static void put(double[] band, double[] statistics, int from) {
    statistics[from] = mean(band);
    statistics[from + 1] = deviation(band);
    double[] differences = new double[Math.max(1, band.length - 1)];
    for (int i = 1; i < band.length; i++) {
      differences[i - 1] = band[i] - band[i - 1];
    }
    statistics[from + 2] = deviation(differences);
    Arrays.sort(band);
    for (int q = 0; q < QUANTILES.length; q++) {
      statistics[from + 3 + q] = band[(int) Math.round(QUANTILES[q] * (band.length - 1))];
    }
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double deviation(double[] values) {
    double mean = mean(values);
    return Math.sqrt(
        Arrays.stream(values)
            .map(value -> (value - mean) * (value - mean))
            .average()
            .orElseThrow());
  }
}
