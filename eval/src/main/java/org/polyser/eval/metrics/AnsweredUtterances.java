package org.polyser.eval.metrics;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The utterances of each label by how many answers they got and how many of these are right. An
 * utterance has several answers where models of several seeds were asked about it. Mutable; merges
 * exactly and in any order.
 */
final class AnsweredUtterances implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Fully right ones first, as a bootstrap draws them first. */
  private record Answers(int given, int right) implements Comparable<Answers>, Serializable {

    private static final Comparator<Answers> ORDER =
        Comparator.comparingInt(Answers::right).thenComparingInt(Answers::given).reversed();

    @Override
    public int compareTo(Answers other) {
      return ORDER.compare(this, other);
    }
  }

  private final TreeMap<String, TreeMap<Answers, Long>> labels = new TreeMap<>();

  /** Counts one utterance and returns this. */
  AnsweredUtterances add(String truth, String... answers) {
    int right = 0;
    for (String answer : answers) {
      right += answer.equals(truth) ? 1 : 0;
    }
    return add(truth, new Answers(answers.length, right), 1);
  }

  private AnsweredUtterances add(String truth, Answers answers, long utterances) {
    labels.computeIfAbsent(truth, key -> new TreeMap<>()).merge(answers, utterances, Long::sum);
    return this;
  }

  /** Adds the counts of another and returns this. */
  AnsweredUtterances merge(AnsweredUtterances other) {
    other.labels.forEach(
        (label, counts) -> counts.forEach((answers, count) -> add(label, answers, count)));
    return this;
  }

  /** Number of utterances, however many answers they got. */
  long total() {
    return labels.values().stream()
        .flatMap(counts -> counts.values().stream())
        .mapToLong(Long::longValue)
        .sum();
  }

  /** Number of those of a label. */
  long total(String label) {
    return outcomes(label).stream().mapToLong(OutcomeDraw.Outcome::utterances).sum();
  }

  /** What the utterances of a label came to; none for a label that does not occur. */
  List<OutcomeDraw.Outcome> outcomes(String label) {
    return labels.getOrDefault(label, new TreeMap<>()).entrySet().stream()
        .map(AnsweredUtterances::outcome)
        .toList();
  }

  private static OutcomeDraw.Outcome outcome(Map.Entry<Answers, Long> counted) {
    Answers answers = counted.getKey();
    return new OutcomeDraw.Outcome(counted.getValue(), answers.given(), answers.right());
  }
}
