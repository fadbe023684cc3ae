package org.polyser.eval.metrics;

import java.io.Serializable;
import java.util.List;

/**
 * A percentile bootstrap interval of UAR, or of the recall of one label. Speakers are drawn with
 * replacement where they are known; utterances whose speaker is unknown are drawn within their
 * label (stratified), so that each resample keeps their number per label.
 *
 * <ul>
 *   <li>{@code unit} is {@code speaker} only if every utterance names its speaker and there are at
 *       least two; where any utterance had to be drawn on its own it is {@code utterance}, because
 *       the interval may then be too narrow. A single speaker says nothing about other speakers, so
 *       its utterances are drawn one by one.
 *   <li>The UAR of a resample is the mean recall over the labels with support <em>in that
 *       resample</em>. Where speakers and labels coincide, some resamples lack a label; they are
 *       kept, since dropping them would condition on the lucky draws.
 *   <li>An utterance is drawn with all its answers, those of models of several seeds: to train once
 *       more is not to record once more.
 *   <li>With six to ten speakers there are few distinct resamples, and percentile intervals are
 *       known to be somewhat too narrow. {@code count} says how many units were drawn from.
 * </ul>
 *
 * <p>The ends are the k-th smallest and k-th largest of the resamples' UARs, {@code k = ⌊(resamples
 * + 1)(1 − level)/2⌋}. The result depends on the counts and the seed alone.
 *
 * <p>Source: Efron and Tibshirani 1993, An Introduction to the Bootstrap, sections 8.3 and 13.3.
 *
 * @param low lower end, in [0, 1]; of a difference, in [−1, 1]
 * @param high upper end, likewise
 * @param level fraction of resamples inside, such as 0.95
 * @param unit what was drawn with replacement
 * @param count number of units: speakers, or utterances
 */
public record BootstrapInterval(
    double low, double high, double level, ResamplingUnit unit, long count)
    implements Serializable {

  /** What was drawn with replacement, and how many of them there are. */
  record Drawn(ResamplingUnit unit, long count) {}

  /** The interval of the UAR of these utterances, which must not be none. */
  public static BootstrapInterval of(GroupedConfusion confusion, BootstrapConfig config) {
    UarResampler resampler = UarResampler.of(confusion);
    Drawn drawn = resampler.unit(confusion.speakers().size(), confusion.numUtterances());
    return of(resampler.sorted(config), config.level(), drawn);
  }

  /**
   * The intervals of the recalls of all labels, in their order, each of the resamples that have the
   * label; from 0 to 1 for a label that none has.
   */
  static List<BootstrapInterval> ofRecalls(GroupedConfusion confusion, BootstrapConfig config) {
    UarResampler resampler = UarResampler.of(confusion);
    Drawn drawn = resampler.unit(confusion.speakers().size(), confusion.numUtterances());
    return resampler.sortedRecalls(config).stream()
        .map(recalls -> recalls.length == 0 ? new double[] {0, 1} : recalls)
        .map(recalls -> of(recalls, config.level(), drawn))
        .toList();
  }

  /** The interval of sorted resamples. */
  static BootstrapInterval of(double[] sorted, double level, Drawn drawn) {
    int tail = Math.max(1, (int) Math.floor((sorted.length + 1) * (1 - level) / 2 + 1e-9));
    return new BootstrapInterval(
        sorted[tail - 1], sorted[sorted.length - tail], level, drawn.unit(), drawn.count());
  }
}
