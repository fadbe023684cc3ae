package org.polyser.eval.protocol;

import java.io.Serializable;
import java.util.Set;

/** Which utterances a model is tested on, and how it relates to what it was trained on. */
public sealed interface Protocol permits Protocol.FixedSplit, FoldedProtocol {

  /** The name in reports, such as {@code fixed-split}. */
  String name();

  /**
   * One model, tested as it is on chosen utterances. An empty set chooses everything.
   *
   * @param datasets the datasets that are tested
   * @param languages the languages (BCP-47) that are tested
   * @param splits the splits that are tested; utterances without one have the empty split
   */
  record FixedSplit(Set<String> datasets, Set<String> languages, Set<String> splits)
      implements Protocol, Serializable {

    /** Copies the sets. */
    public FixedSplit {
      datasets = Set.copyOf(datasets);
      languages = Set.copyOf(languages);
      splits = Set.copyOf(splits);
    }

    @Override
    public String name() {
      return "fixed-split";
    }

    /** Whether utterances of this dataset, language and split are tested. */
    public boolean tests(String dataset, String language, String split) {
      return chosen(datasets, dataset) && chosen(languages, language) && chosen(splits, split);
    }

    private static boolean chosen(Set<String> choice, String value) {
      return choice.isEmpty() || choice.contains(value);
    }
  }
}
