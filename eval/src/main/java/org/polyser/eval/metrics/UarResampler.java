package org.polyser.eval.metrics;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * Draws the UAR of resamples: speakers as a whole, other utterances within their label. Where hits
 * are those of one model less those of another, so is the UAR.
 */
final class UarResampler {

  /** Supports and hits per label of one speaker. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Tally(long[] supports, long[] hits) {

    static Tally of(int numLabels, IntToLongFunction support, IntToLongFunction hits) {
      return new Tally(perLabel(numLabels, support), perLabel(numLabels, hits));
    }

    private static long[] perLabel(int numLabels, IntToLongFunction value) {
      return IntStream.range(0, numLabels).mapToLong(value).toArray();
    }

    void add(Tally other) {
      Arrays.setAll(supports, label -> supports[label] + other.supports[label]);
      Arrays.setAll(hits, label -> hits[label] + other.hits[label]);
    }

    double uar() {
      return IntStream.range(0, supports.length)
          .filter(label -> supports[label] > 0)
          .mapToDouble(label -> (double) hits[label] / supports[label])
          .average()
          .orElseThrow();
    }
  }

  private final List<Tally> speakers;
  private final long[] singleSupports;
  private final HitDraw[] singleHits;

  private UarResampler(List<Tally> speakers, long[] singleSupports, IntFunction<HitDraw> draws) {
    this.speakers = speakers;
    this.singleSupports = singleSupports;
    this.singleHits =
        IntStream.range(0, singleSupports.length).mapToObj(draws).toArray(HitDraw[]::new);
    if (speakers.isEmpty() && Arrays.stream(singleSupports).sum() == 0) {
      throw new IllegalArgumentException("the interval of an empty confusion matrix is undefined");
    }
  }

  static UarResampler of(GroupedConfusion confusion) {
    int numLabels = confusion.labels().size();
    ConfusionMatrix single =
        isAlone(confusion.speakers().values()) ? confusion.total() : confusion.withoutSpeaker();
    return new UarResampler(
        tallies(confusion.speakers().values(), m -> Tally.of(numLabels, m::support, m::hits)),
        Tally.perLabel(numLabels, single::support),
        label -> BinomialTable.of(single.support(label), single.hits(label)));
  }

  static UarResampler ofDifference(GroupedPairs pairs) {
    int numLabels = pairs.withoutSpeaker().labels().size();
    PairedHits single = isAlone(pairs.speakers().values()) ? pairs.total() : pairs.withoutSpeaker();
    return new UarResampler(
        tallies(
            pairs.speakers().values(),
            hits ->
                Tally.of(numLabels, hits::support, l -> hits.onlyFirst(l) - hits.onlySecond(l))),
        Tally.perLabel(numLabels, single::support),
        l -> new DiscordantDraw(single.support(l), single.onlyFirst(l), single.onlySecond(l)));
  }

  /** A single speaker says nothing about others. */
  private static boolean isAlone(Collection<?> speakers) {
    return speakers.size() < 2;
  }

  private static <T> List<Tally> tallies(Collection<T> speakers, Function<T, Tally> tally) {
    return isAlone(speakers) ? List.of() : speakers.stream().map(tally).toList();
  }

  /** The UARs of all resamples, from low to high. */
  double[] sorted(BootstrapConfig config) {
    SplittableRandom random = new SplittableRandom(config.seed());
    double[] uars = new double[config.resamples()];
    Arrays.setAll(uars, i -> next(random));
    Arrays.sort(uars);
    return uars;
  }

  /** What is drawn, of so many speakers and utterances. */
  BootstrapInterval.Drawn unit(long numSpeakers, long utterances) {
    return !speakers.isEmpty() && Arrays.stream(singleSupports).sum() == 0
        ? new BootstrapInterval.Drawn(ResamplingUnit.SPEAKER, numSpeakers)
        : new BootstrapInterval.Drawn(ResamplingUnit.UTTERANCE, utterances);
  }

  private double next(SplittableRandom random) {
    Tally drawn =
        Tally.of(singleHits.length, l -> singleSupports[l], l -> singleHits[l].draw(random));
    for (int draw = 0; draw < speakers.size(); draw++) {
      drawn.add(speakers.get(random.nextInt(speakers.size())));
    }
    return drawn.uar();
  }
}
