package org.polyser.eval.report;

import java.io.Serializable;
import java.util.Comparator;

/**
 * What a row of the report is about: the utterances of one dataset in one language, tested by one
 * protocol. Sorted by language, then dataset, then protocol.
 *
 * @param dataset name of the dataset
 * @param language BCP-47 tag
 * @param protocol name of the protocol
 */
public record TestSet(String dataset, String language, String protocol)
    implements Comparable<TestSet>, Serializable {

  private static final Comparator<TestSet> ORDER =
      Comparator.comparing(TestSet::language)
          .thenComparing(TestSet::dataset)
          .thenComparing(TestSet::protocol);

  @Override
  public int compareTo(TestSet other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return dataset + " (" + language + ")";
  }
}
