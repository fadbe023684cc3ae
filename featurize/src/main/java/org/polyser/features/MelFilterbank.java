package org.polyser.features;

import java.util.Arrays;

/**
 * Triangular filters over the bins of a power spectrum, evenly spaced on a mel scale: Slaney's for
 * {@link LogMelDefinition#WHISPER}, where all have the same area ({@code 2 / (upper - lower edge in
 * Hz)} high), HTK's for {@link LogMelDefinition#KALDI}, where all have the height 1. Rows are
 * sparse: only the bins from the first to the last non-zero weight are kept.
 *
 * <p>Source: Slaney, Auditory Toolbox, Interval Technical Report 1998-010, mfcc; Young et al., The
 * HTK Book (3.4), section 5.4.
 */
public final class MelFilterbank {

  private final int[] firstBin;
  private final float[][] weights;

  /**
   * @param config definition, rate, frame length, and the number and range of the bands
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

  /** Where the triangles begin, peak and end, on the axis that they are straight over. */
  private static double[] edges(LogMelConfig config) {
    MelBands bands = MelBands.of(config);
    double[] edges = new double[config.numMels() + 2];
    Arrays.setAll(edges, i -> bands.scale().axisOfMel(bands.low() + bands.step() * i));
    return edges;
  }

  private static float[] triangle(LogMelConfig config, double low, double middle, double high) {
    MelScale scale = config.definition().melScale();
    float[] row = new float[config.numBins()];
    for (int bin = 0; bin < row.length; bin++) {
      double at = scale.axisOfHz((double) bin * config.sampleRate() / config.fftLength());
      double height = Math.min((at - low) / (middle - low), (high - at) / (high - middle));
      row[bin] = (float) (Math.max(0, height) * scale.peak(low, high));
    }
    return row;
  }
}
