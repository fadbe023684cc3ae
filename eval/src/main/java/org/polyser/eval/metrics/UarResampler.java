package org.polyser.eval.metrics;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** Draws the UAR of resamples: speakers as a whole, other utterances within their label. */
final class UarResampler {

  private final int numLabels;
  private final long[][] speakerSupports;
  private final long[][] speakerHits;
  private final long[] singleSupports;
  private final List<BinomialTable> singleHits;

  private UarResampler(List<ConfusionMatrix> speakers, ConfusionMatrix single) {
    numLabels = single.labels().size();
    speakerSupports =
        speakers.stream().map(matrix -> perLabel(matrix::support)).toArray(long[][]::new);
    speakerHits = speakers.stream().map(matrix -> perLabel(matrix::hits)).toArray(long[][]::new);
    singleSupports = perLabel(single::support);
    singleHits =
        IntStream.range(0, numLabels)
            .mapToObj(label -> BinomialTable.of(single.support(label), single.hits(label)))
            .toList();
  }

  static UarResampler of(GroupedConfusion confusion) {
    ConfusionMatrix total = confusion.total();
    if (total.total() == 0) {
      throw new IllegalArgumentException("the interval of an empty confusion matrix is undefined");
    }
    return confusion.speakers().size() < 2
        ? new UarResampler(List.of(), total)
        : new UarResampler(List.copyOf(confusion.speakers().values()), confusion.withoutSpeaker());
  }

  boolean drawsSpeakersOnly() {
    return speakerSupports.length > 0 && IntStream.range(0, numLabels).allMatch(this::noSingle);
  }

  double next(SplittableRandom random) {
    long[] supports = singleSupports.clone();
    long[] hits = perLabel(label -> singleHits.get(label).draw(random));
    for (int draw = 0; draw < speakerSupports.length; draw++) {
      int speaker = random.nextInt(speakerSupports.length);
      addTo(supports, speakerSupports[speaker]);
      addTo(hits, speakerHits[speaker]);
    }
    return uar(supports, hits);
  }

  private boolean noSingle(int label) {
    return singleSupports[label] == 0;
  }

  private long[] perLabel(IntToLongFunction value) {
    return IntStream.range(0, numLabels).mapToLong(value).toArray();
  }

  private static void addTo(long[] sum, long[] addend) {
    for (int label = 0; label < sum.length; label++) {
      sum[label] += addend[label];
    }
  }

  private static double uar(long[] supports, long[] hits) {
    return IntStream.range(0, supports.length)
        .filter(label -> supports[label] > 0)
        .mapToDouble(label -> (double) hits[label] / supports[label])
        .average()
        .orElseThrow();
  }
}
