package org.polyser.eval.card;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.polyser.eval.report.StoredReport;

/**
 * An emotion over all test sets of a report that have it, each of the same weight.
 *
 * @param label the emotion
 * @param utterances how many have it
 * @param recall mean over the test sets
 * @param chance mean over them of what guessing evenly among the candidate labels gets
 * @param mistakenFor what it is most often taken for where it is not recognised, if it ever is not
 * @param atChance test sets in which the interval of its recall does not lie above chance
 */
record EmotionRow(
    String label,
    long utterances,
    RecallInterval recall,
    double chance,
    Optional<String> mistakenFor,
    List<String> atChance) {

  /** The emotions that occur in a report, in the order of its candidate labels. */
  static List<EmotionRow> of(StoredReport report) {
    double level = report.rows().get(0).intervalLevel();
    return report.rows().stream()
        .flatMap(row -> row.labels().stream())
        .distinct()
        .map(label -> EmotionAnswers.of(label, report))
        .filter(answers -> !answers.isEmpty())
        .map(answers -> of(answers, level))
        .toList();
  }

  boolean aboveChance() {
    return recall.low() > chance;
  }

  private static EmotionRow of(List<EmotionAnswers> answers, double level) {
    return new EmotionRow(
        answers.get(0).label(),
        Math.round(answers.stream().mapToDouble(EmotionAnswers::utterances).sum()),
        RecallInterval.of(answers.stream().map(EmotionAnswers::recall).toList(), level),
        answers.stream().mapToDouble(EmotionAnswers::chance).average().orElseThrow(),
        mistakenFor(answers),
        answers.stream()
            .filter(one -> !one.aboveChance(level))
            .map(EmotionAnswers::testSet)
            .toList());
  }

  private static Optional<String> mistakenFor(List<EmotionAnswers> answers) {
    return answers.stream()
        .flatMap(one -> one.labels().stream())
        .distinct()
        .filter(other -> !other.equals(answers.get(0).label()))
        .max(Comparator.comparingDouble(other -> share(answers, other)))
        .filter(other -> share(answers, other) > 0);
  }

  private static double share(List<EmotionAnswers> answers, String prediction) {
    return answers.stream().mapToDouble(one -> one.share(prediction)).sum();
  }
}
