package org.polyser.eval.metrics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Does a confidence of 70 % mean that 70 % are right? Predictions fall by their confidence into 15
 * bins of equal width, {@code ((m-1)/15, m/15]}; 0 belongs to the first. Mutable. Confidences are
 * summed as integers in steps of 2^-32, so that merging is exact in any order and partitioning
 * cannot change a digit of a report.
 *
 * <p>Source: Guo et al. 2017, On Calibration of Modern Neural Networks, section 2.
 */
public final class CalibrationBins implements Serializable {

  /** The number of bins. */
  public static final int BINS = 15;

  private static final long serialVersionUID = 1L;
  private static final double STEPS = 0x1p32;

  private final long[] counts = new long[BINS];
  private final long[] confidenceSteps = new long[BINS];
  private final long[] correct = new long[BINS];

  /** Counts one prediction that was right and returns this. */
  public CalibrationBins addCorrect(double confidence) {
    correct[add(confidence)]++;
    return this;
  }

  /** Counts one prediction that was wrong and returns this. */
  public CalibrationBins addWrong(double confidence) {
    add(confidence);
    return this;
  }

  /** Adds the sums of other bins and returns this. */
  public CalibrationBins merge(CalibrationBins other) {
    Arrays.setAll(counts, bin -> counts[bin] + other.counts[bin]);
    Arrays.setAll(confidenceSteps, bin -> confidenceSteps[bin] + other.confidenceSteps[bin]);
    Arrays.setAll(correct, bin -> correct[bin] + other.correct[bin]);
    return this;
  }

  /** Bins of its own with the same sums. */
  public CalibrationBins copy() {
    return new CalibrationBins().merge(this);
  }

  /** All predictions. */
  public long total() {
    return Arrays.stream(counts).sum();
  }

  /**
   * Expected calibration error, {@code Σ_m count_m/n |accuracy_m − confidence_m|}, in [0, 1].
   *
   * @throws IllegalArgumentException if nothing was counted
   */
  public double ece() {
    if (total() == 0) {
      throw new IllegalArgumentException("the calibration error of no predictions is undefined");
    }
    return bins().stream().mapToDouble(ReliabilityBin::gapSum).sum() / total();
  }

  /** All bins, empty ones included, from low to high confidence. */
  public List<ReliabilityBin> bins() {
    List<ReliabilityBin> bins = new ArrayList<>(BINS);
    IntStream.range(0, BINS).mapToObj(this::bin).forEach(bins::add);
    return bins;
  }

  private ReliabilityBin bin(int index) {
    double confidenceSum = confidenceSteps[index] / STEPS;
    return new ReliabilityBin(
        (double) index / BINS,
        (double) (index + 1) / BINS,
        counts[index],
        confidenceSum,
        correct[index]);
  }

  private int add(double confidence) {
    if (!(confidence >= 0 && confidence <= 1 + 1e-6)) {
      throw new IllegalArgumentException("confidence must be in [0, 1], got " + confidence);
    }
    int bin = Math.min(BINS, Math.max(1, (int) Math.ceil(confidence * BINS))) - 1;
    counts[bin]++;
    confidenceSteps[bin] += Math.round(confidence * STEPS);
    return bin;
  }
}
