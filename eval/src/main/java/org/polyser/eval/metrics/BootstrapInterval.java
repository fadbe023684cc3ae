package org.polyser.eval.metrics;

import java.io.Serializable;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A percentile bootstrap interval of UAR. Speakers are drawn with replacement where they are known;
 * utterances whose speaker is unknown are drawn within their label (stratified), so that each
 * resample keeps their number per label.
 *
 * <ul>
 *   <li>{@code unit} is {@code speaker} only if every utterance names its speaker and there are at
 *       least two; where any utterance had to be drawn on its own it is {@code utterance}, because
 *       the interval may then be too narrow. A single speaker says nothing about other speakers, so
 *       its utterances are drawn one by one.
 *   <li>The UAR of a resample is the mean recall over the labels with support <em>in that
 *       resample</em>. Where speakers and labels coincide, some resamples lack a label; they are
 *       kept, since dropping them would condition on the lucky draws.
 *   <li>With six to ten speakers there are few distinct resamples, and percentile intervals are
 *       known to be somewhat too narrow. {@code count} says how many units were drawn from.
 * </ul>
 *
 * <p>The ends are the k-th smallest and k-th largest of the resamples' UARs, {@code k = ⌊(resamples
 * + 1)(1 − level)/2⌋}. The result depends on the counts and the seed alone.
 *
 * <p>Source: Efron and Tibshirani 1993, An Introduction to the Bootstrap, sections 8.3 and 13.3.
 *
 * @param low lower end, in [0, 1]
 * @param high upper end, in [0, 1]
 * @param level fraction of resamples inside, such as 0.95
 * @param unit what was drawn with replacement
 * @param count number of units: speakers, or utterances
 */
public record BootstrapInterval(
    double low, double high, double level, ResamplingUnit unit, long count)
    implements Serializable {

  /** The interval of the UAR of these utterances, which must not be none. */
  public static BootstrapInterval of(GroupedConfusion confusion, BootstrapConfig config) {
    UarResampler resampler = UarResampler.of(confusion);
    SplittableRandom random = new SplittableRandom(config.seed());
    double[] uars = new double[config.resamples()];
    Arrays.setAll(uars, i -> resampler.next(random));
    Arrays.sort(uars);
    int tail = (int) Math.floor((uars.length + 1) * (1 - config.level()) / 2 + 1e-9);
    boolean speakers = resampler.drawsSpeakersOnly();
    return new BootstrapInterval(
        uars[tail - 1],
        uars[uars.length - tail],
        config.level(),
        speakers ? ResamplingUnit.SPEAKER : ResamplingUnit.UTTERANCE,
        speakers ? confusion.speakers().size() : confusion.total().total());
  }
}
