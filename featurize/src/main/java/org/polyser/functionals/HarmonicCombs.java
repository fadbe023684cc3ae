package org.polyser.functionals;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.polyser.features.FeatureMatrix;
import org.polyser.features.MelBands;
import org.polyser.features.MelScale;

/**
 * How well each of a row of fundamental frequencies fits the low bands of a frame: the bands at its
 * harmonics, {@code h f}, count for it and those between them, {@code (h - ½) f}, against it, both
 * with weight {@code 1/√h}, up to 1400 Hz. Every comb is of sum 0, so that the level of a frame
 * counts for nothing, and of unit norm. Candidates lie evenly on a logarithmic axis.
 *
 * <p>Source: Hermes 1988, Measurement of pitch by subharmonic summation, section I; here on mel
 * bands instead of a spectrum, with the troughs between harmonics as negative evidence.
 */
final class HarmonicCombs {

  /** Number of candidates. */
  static final int CANDIDATES = 80;

  private static final double LOWEST_HZ = 75;
  private static final double HIGHEST_HZ = 500;
  private static final double CUT_OFF_HZ = 1400;
  private static final double TOP_HZ = 8000;
  private static final int HARMONICS = 8;
  private static final double LEAST_NORM = 1e-9;

  /** {@code [bands up to the cut-off][CANDIDATES]}. */
  private final double[][] weights;

  private static final Map<Integer, HarmonicCombs> BY_NUM_MELS = new ConcurrentHashMap<>();

  /**
   * @param numMels bands from 0 to 8000 Hz on Slaney's scale
   */
  static HarmonicCombs of(int numMels) {
    return BY_NUM_MELS.computeIfAbsent(numMels, HarmonicCombs::new);
  }

  private HarmonicCombs(int numMels) {
    MelBands bands = bands(numMels);
    int highest = (int) Math.ceil(bands.bandOf(CUT_OFF_HZ));
    weights = new double[Math.min(highest + 1, numMels)][CANDIDATES];
    for (int candidate = 0; candidate < CANDIDATES; candidate++) {
      double[] comb = comb(hz(candidate), bands);
      for (int mel = 0; mel < comb.length; mel++) {
        weights[mel][candidate] = comb[mel];
      }
    }
  }

  /** Where the bands are taken to lie. */
  static MelBands bands(int numMels) {
    return new MelBands(MelScale.SLANEY, 0, MelScale.SLANEY.ofHz(TOP_HZ) / (numMels + 1));
  }

  /** A candidate's frequency [Hz]. */
  static double hz(double candidate) {
    return LOWEST_HZ * Math.pow(HIGHEST_HZ / LOWEST_HZ, candidate / (CANDIDATES - 1));
  }

  private double[] comb(double fundamental, MelBands bands) {
    double[] comb = new double[weights.length];
    for (int harmonic = 1; harmonic <= HARMONICS; harmonic++) {
      double weight = 1 / Math.sqrt(harmonic);
      add(comb, bands.bandOf(harmonic * fundamental), weight);
      add(comb, bands.bandOf((harmonic - 0.5) * fundamental), -weight);
    }
    double mean = ContourStatistics.mean(comb);
    double norm = ContourStatistics.deviation(comb) * Math.sqrt(comb.length);
    return Arrays.stream(comb).map(w -> (w - mean) / Math.max(norm, LEAST_NORM)).toArray();
  }

  /** Shares a weight among the two bands that a place on the axis lies between. */
  private static void add(double[] comb, double band, double weight) {
    double at = Math.max(0, band);
    int below = (int) at;
    if (below + 1 < comb.length) {
      comb[below] += weight * (1 - (at - below));
      comb[below + 1] += weight * (at - below);
    }
  }

  /**
   * The evidence for every candidate in one frame.
   *
   * @param logMel {@code [numFrames, numMels]}
   */
  double[] evidence(FeatureMatrix logMel, int frame) {
    double[] evidence = new double[CANDIDATES];
    for (int mel = 0; mel < weights.length; mel++) {
      double value = logMel.at(frame, mel);
      for (int candidate = 0; candidate < CANDIDATES; candidate++) {
        evidence[candidate] += weights[mel][candidate] * value;
      }
    }
    return evidence;
  }
}
