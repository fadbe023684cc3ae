package org.polyser.eval.report;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/**
 * What a row of the report is about: the utterances of one dataset in one language, tested by one
 * protocol, or by one fold of it. Sorted by language, then dataset, protocol and fold.
 *
 * @param dataset name of the dataset
 * @param language BCP-47 tag
 * @param protocol name of the protocol
 * @param fold name of the fold, empty where a row is of all folds or there are none
 */
public record TestSet(String dataset, String language, String protocol, String fold)
    implements Comparable<TestSet>, Serializable {

  private static final Comparator<TestSet> ORDER =
      Comparator.comparing(TestSet::language)
          .thenComparing(TestSet::dataset)
          .thenComparing(TestSet::protocol)
          .thenComparing(TestSet::fold);

  /** A test set of a protocol without folds, or of all of them. */
  public TestSet(String dataset, String language, String protocol) {
    this(dataset, language, protocol, "");
  }

  @Override
  public int compareTo(TestSet other) {
    return ORDER.compare(this, other);
  }

  /** The fold where it tells more than dataset and language do, else empty. */
  String otherFold() {
    return List.of(dataset, language).contains(fold) ? "" : fold;
  }

  @Override
  public String toString() {
    return dataset + " (" + language + ")" + (otherFold().isEmpty() ? "" : " of fold " + fold);
  }
}
