package org.polyser.eval.metrics;

import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Draws the {@code n} utterances of a label {@code n} times with replacement. Utterances of one
 * outcome are alike, so it is enough to draw how many there are of each: multinomial, one outcome
 * after the other, each binomial among those that are left.
 */
final class OutcomeDraw {

  /**
   * Utterances with the same outcome.
   *
   * @param utterances number of them
   * @param support what each adds to the support of the label
   * @param hits what each adds to its hits; less than 0 where the other of two models is right
   */
  record Outcome(long utterances, long support, long hits) {}

  private final List<Outcome> outcomes;
  private final long utterances;
  private final BinomialTable first;

  OutcomeDraw(List<Outcome> outcomes) {
    this.outcomes = List.copyOf(outcomes);
    this.utterances = outcomes.stream().mapToLong(Outcome::utterances).sum();
    this.first =
        BinomialTable.of(utterances, outcomes.isEmpty() ? 0 : outcomes.get(0).utterances());
  }

  /** Number of utterances to draw from. */
  long utterances() {
    return utterances;
  }

  /** As many utterances as there are, with what they add up to. */
  Outcome draw(SplittableRandom random) {
    long drawn = first.draw(random);
    long remaining = utterances;
    long left = utterances;
    long support = 0;
    long hits = 0;
    for (int i = 0; i < outcomes.size(); i++) {
      Outcome outcome = outcomes.get(i);
      long count = i == 0 ? drawn : next(left, outcome.utterances(), remaining, random);
      support += count * outcome.support();
      hits += count * outcome.hits();
      left -= count;
      remaining -= outcome.utterances();
    }
    return new Outcome(utterances, support, hits);
  }

  /** Of {@code left} draws, how many fall on these {@code some} of the {@code all} remaining. */
  private static long next(long left, long some, long all, SplittableRandom random) {
    return left == 0 || some == all
        ? left
        : new BinomialDistribution(null, Math.toIntExact(left), (double) some / all)
            .inverseCumulativeProbability(random.nextDouble());
  }
}
