package org.polyser.eval.card;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.polyser.eval.report.StoredLabel;
import org.polyser.eval.report.StoredReport;

/**
 * An emotion over all test sets of a report together.
 *
 * @param figures of the report
 * @param chance what guessing evenly among the candidate labels gets
 * @param mistakenFor what it is most often taken for where it is not recognised, if it ever is not
 * @param lowest where it is recognised least, if several test sets have it
 */
record EmotionRow(
    StoredLabel figures,
    double chance,
    Optional<String> mistakenFor,
    Optional<EmotionAnswers> lowest) {

  /** The emotions of a report, in its order; none if it does not say how they did. */
  static List<EmotionRow> of(StoredReport report) {
    return report.labels().stream()
        .flatMap(figures -> of(figures, EmotionAnswers.of(figures.label(), report)).stream())
        .toList();
  }

  String label() {
    return figures.label();
  }

  boolean aboveChance() {
    return figures.recallLow() > chance;
  }

  private static Optional<EmotionRow> of(StoredLabel figures, List<EmotionAnswers> answers) {
    return answers.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new EmotionRow(figures, chance(answers), mistakenFor(answers), lowest(answers)));
  }

  private static double chance(List<EmotionAnswers> answers) {
    double guessed =
        answers.stream().mapToDouble(one -> (double) one.total() / one.labels().size()).sum();
    return guessed / answers.stream().mapToLong(EmotionAnswers::total).sum();
  }

  private static Optional<String> mistakenFor(List<EmotionAnswers> answers) {
    return answers.stream()
        .flatMap(one -> one.labels().stream())
        .distinct()
        .filter(other -> !other.equals(answers.get(0).label()))
        .max(Comparator.comparingLong(other -> count(answers, other)))
        .filter(other -> count(answers, other) > 0);
  }

  private static long count(List<EmotionAnswers> answers, String prediction) {
    return answers.stream().mapToLong(one -> one.count(prediction)).sum();
  }

  private static Optional<EmotionAnswers> lowest(List<EmotionAnswers> answers) {
    return answers.size() < 2
        ? Optional.empty()
        : answers.stream().min(Comparator.comparingDouble(EmotionAnswers::recall));
  }
}
