package org.polyser.eval.report;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the rows of a report are held against.
 *
 * @param baselines simple models on the same split
 * @param probes how much of the language is in the embeddings
 * @param seeds UAR of each seed, for rows that sum over several
 */
public record References(
    List<BaselineResult> baselines,
    List<LanguageProbe> probes,
    SortedMap<TestSet, List<Double>> seeds) {

  /** A report of its rows alone. */
  public static final References NONE = new References(List.of(), List.of(), new TreeMap<>());

  /** Copies the collections. */
  public References {
    baselines = List.copyOf(baselines);
    probes = List.copyOf(probes);
    seeds = Collections.unmodifiableSortedMap(new TreeMap<>(seeds));
  }

  /** The baselines of one row. */
  Stream<BaselineResult> of(TestSet testSet) {
    return baselines.stream().filter(baseline -> baseline.testSet().equals(testSet));
  }

  /** Names of the baselines, in order of appearance. */
  List<String> names() {
    return baselines.stream().map(BaselineResult::name).distinct().toList();
  }

  /** Standard deviation over the seeds, of at least two. */
  static double deviation(List<Double> uars) {
    double mean = uars.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    double squares = uars.stream().mapToDouble(uar -> (uar - mean) * (uar - mean)).sum();
    return Math.sqrt(squares / (uars.size() - 1));
  }
}
