package org.polyser.eval.metrics;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The UAR of one model less that of another on the same utterances, with a paired bootstrap: every
 * resample draws the same speakers, or utterances, for both, so that what is hard for both cancels.
 * What is drawn, and how the interval is taken, is as in {@link BootstrapInterval}.
 *
 * <p>Source: Efron and Tibshirani 1993, An Introduction to the Bootstrap, sections 8.3 and 13.3;
 * Bisani and Ney 2004, Bootstrap estimates for confidence intervals in ASR performance evaluation,
 * for the share of resamples as the probability of improvement.
 *
 * @param uar of the first model, in [0, 1]
 * @param otherUar of the second model, in [0, 1]
 * @param interval of the difference {@code uar − otherUar}, in [−1, 1]
 * @param shareAboveZero fraction of resamples whose difference is greater than zero
 */
public record BootstrapDifference(
    double uar, double otherUar, BootstrapInterval interval, double shareAboveZero)
    implements Serializable {

  /** The difference on these utterances, which must not be none. */
  public static BootstrapDifference of(GroupedPairs pairs, BootstrapConfig config) {
    PairedHits total = pairs.total();
    UarResampler resampler = UarResampler.ofDifference(pairs);
    double[] differences = resampler.sorted(config);
    return new BootstrapDifference(
        total.firstUar(),
        total.secondUar(),
        BootstrapInterval.of(
            differences, config.level(), resampler.unit(pairs.speakers().size(), total.total())),
        (double) Arrays.stream(differences).filter(d -> d > 0).count() / differences.length);
  }

  /** The first model's UAR less the second's. */
  public double difference() {
    return uar - otherUar;
  }

  /** Whether the interval lies on one side of zero. */
  public boolean excludesZero() {
    return interval.low() > 0 || interval.high() < 0;
  }
}
