package org.polyser.eval.zeroshot;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Probabilities of the candidate labels for one utterance, summing to 1.
 *
 * @param labels the candidate labels, in the order that breaks ties
 * @param probabilities one probability in [0, 1] a label
 */
public record Posterior(List<String> labels, List<Double> probabilities) implements Serializable {

  /** Copies both lists, which must have the same length of at least one. */
  public Posterior {
    labels = List.copyOf(labels);
    probabilities = List.copyOf(probabilities);
    if (labels.isEmpty() || labels.size() != probabilities.size()) {
      throw new IllegalArgumentException(
          "a posterior needs one probability a label, got %s and %s"
              .formatted(labels, probabilities));
    }
  }

  /** The most probable label; of equally probable ones the first. */
  public String prediction() {
    return labels.get(probabilities.indexOf(confidence()));
  }

  /** The probability of {@link #prediction()}. */
  public double confidence() {
    return Collections.max(probabilities);
  }

  /** Label to probability, in the order of the labels. */
  public Map<String, Double> toMap() {
    Map<String, Double> map = new LinkedHashMap<>();
    for (int i = 0; i < labels.size(); i++) {
      map.put(labels.get(i), probabilities.get(i));
    }
    return map;
  }
}
