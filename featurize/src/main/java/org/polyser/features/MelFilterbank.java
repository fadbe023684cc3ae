package org.polyser.features;

import java.util.Arrays;

/**
 * Triangular filters over the bins of a power spectrum, evenly spaced on {@link MelScale}, each
 * scaled by {@code 2 / (upper - lower edge in Hz)} so that all have the same area. Rows are sparse:
 * only the bins from the first to the last non-zero weight are kept.
 *
 * <p>Source: Slaney, Auditory Toolbox, Interval Technical Report 1998-010, mfcc.
 */
public final class MelFilterbank {

  private final int[] firstBin;
  private final float[][] weights;

  /**
   * @param config rate, frame length, and the number and range of the bands
   */
  public MelFilterbank(LogMelConfig config) {
    double[] edges = edges(config);
    firstBin = new int[config.numMels()];
    weights = new float[config.numMels()][];
    for (int mel = 0; mel < config.numMels(); mel++) {
      store(mel, triangle(config, edges[mel], edges[mel + 1], edges[mel + 2]));
    }
  }

  /** Number of bands. */
  public int numMels() {
    return weights.length;
  }

  /**
   * The first bin of a band's row.
   *
   * @param mel index of the band
   * @return index into the power spectrum
   */
  public int firstBin(int mel) {
    return firstBin[mel];
  }

  /**
   * The weights of a band, for the bins from {@link #firstBin} on.
   *
   * @param mel index of the band
   * @return a copy of the row, empty if no bin lies inside the band
   */
  public float[] weights(int mel) {
    return weights[mel].clone();
  }

  private void store(int mel, float[] row) {
    int from = 0;
    int to = row.length;
    while (to > 0 && row[to - 1] == 0) {
      to--;
    }
    while (from < to && row[from] == 0) {
      from++;
    }
    firstBin[mel] = from;
    weights[mel] = Arrays.copyOfRange(row, from, to);
  }

  private static double[] edges(LogMelConfig config) {
    double low = MelScale.ofHz(config.lowHz());
    double step = (MelScale.ofHz(config.highHz()) - low) / (config.numMels() + 1);
    double[] edges = new double[config.numMels() + 2];
    Arrays.setAll(edges, i -> MelScale.toHz(low + step * i));
    return edges;
  }

  private static float[] triangle(LogMelConfig config, double low, double peak, double high) {
    float[] row = new float[config.numBins()];
    for (int bin = 0; bin < row.length; bin++) {
      double hz = (double) bin * config.sampleRate() / config.frameLength();
      double height = Math.min((hz - low) / (peak - low), (high - hz) / (high - peak));
      row[bin] = (float) (Math.max(0, height) * 2 / (high - low));
    }
    return row;
  }
}
