package org.polyser.eval.metrics;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.polyser.eval.metrics.OutcomeDraw.Outcome;

/**
 * Draws the UAR of resamples, or the recalls that it is the mean of: speakers as a whole, other
 * utterances within their label. Where hits are those of one model less those of another, so is the
 * UAR.
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

    boolean has(int label) {
      return supports[label] > 0;
    }

    double recall(int label) {
      return (double) hits[label] / supports[label];
    }

    double uar() {
      return IntStream.range(0, supports.length)
          .filter(this::has)
          .mapToDouble(this::recall)
          .average()
          .orElseThrow();
    }
  }

  private final List<Tally> speakers;
  private final List<OutcomeDraw> single;

  private UarResampler(List<Tally> speakers, int numLabels, IntFunction<List<Outcome>> single) {
    this.speakers = speakers;
    this.single =
        IntStream.range(0, numLabels).mapToObj(l -> new OutcomeDraw(single.apply(l))).toList();
    if (speakers.isEmpty() && drawnSingly() == 0) {
      throw new IllegalArgumentException("the interval of an empty confusion matrix is undefined");
    }
  }

  private long drawnSingly() {
    return single.stream().mapToLong(OutcomeDraw::utterances).sum();
  }

  static UarResampler of(GroupedConfusion confusion) {
    List<String> labels = confusion.labels();
    AnsweredUtterances single =
        isAlone(confusion.speakers().values())
            ? confusion.utterances()
            : confusion.utterancesWithoutSpeaker();
    return new UarResampler(
        tallies(confusion.speakers().values(), m -> Tally.of(labels.size(), m::support, m::hits)),
        labels.size(),
        label -> single.outcomes(labels.get(label)));
  }

  static UarResampler ofDifference(GroupedPairs pairs) {
    int numLabels = pairs.withoutSpeaker().labels().size();
    PairedHits single = isAlone(pairs.speakers().values()) ? pairs.total() : pairs.withoutSpeaker();
    return new UarResampler(
        tallies(
            pairs.speakers().values(),
            hits -> Tally.of(numLabels, hits::support, hits::difference)),
        numLabels,
        single::outcomes);
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
    return resamples(config).stream().mapToDouble(Tally::uar).sorted().toArray();
  }

  /** For each label its recalls in the resamples that have it, from low to high. */
  List<double[]> sortedRecalls(BootstrapConfig config) {
    List<Tally> resamples = resamples(config);
    return IntStream.range(0, single.size())
        .mapToObj(
            label ->
                resamples.stream()
                    .filter(resample -> resample.has(label))
                    .mapToDouble(resample -> resample.recall(label))
                    .sorted()
                    .toArray())
        .toList();
  }

  private List<Tally> resamples(BootstrapConfig config) {
    SplittableRandom random = new SplittableRandom(config.seed());
    return Stream.generate(() -> next(random)).limit(config.resamples()).toList();
  }

  /** What is drawn, of so many speakers and utterances. */
  BootstrapInterval.Drawn unit(long numSpeakers, long utterances) {
    return !speakers.isEmpty() && drawnSingly() == 0
        ? new BootstrapInterval.Drawn(ResamplingUnit.SPEAKER, numSpeakers)
        : new BootstrapInterval.Drawn(ResamplingUnit.UTTERANCE, utterances);
  }

  private Tally next(SplittableRandom random) {
    List<Outcome> outcomes = single.stream().map(draw -> draw.draw(random)).toList();
    Tally drawn =
        Tally.of(single.size(), l -> outcomes.get(l).support(), l -> outcomes.get(l).hits());
    for (int draw = 0; draw < speakers.size(); draw++) {
      drawn.add(speakers.get(random.nextInt(speakers.size())));
    }
    return drawn;
  }
}
