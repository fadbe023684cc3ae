package org.polyser.eval.card;

import java.util.List;
import org.polyser.eval.report.StoredReport;
import org.polyser.eval.report.StoredRow;

/**
 * What the utterances of one emotion in one test set were taken for.
 *
 * @param label the emotion
 * @param row of the test set
 */
record EmotionAnswers(String label, StoredRow row) {

  /** Those of all test sets that have the emotion. */
  static List<EmotionAnswers> of(String label, StoredReport report) {
    return report.rows().stream()
        .filter(row -> row.labels().contains(label))
        .map(row -> new EmotionAnswers(label, row))
        .filter(answers -> answers.count() > 0)
        .toList();
  }

  String testSet() {
    return row.testSet();
  }

  List<String> labels() {
    return row.labels();
  }

  /** How many utterances, each once however many models answered. */
  double utterances() {
    return (double) count() * row.n() / row.matrix().total();
  }

  RecallInterval.Recall recall() {
    return new RecallInterval.Recall(share(label), utterances());
  }

  /** What guessing evenly among the candidate labels gets. */
  double chance() {
    return 1.0 / row.labels().size();
  }

  boolean aboveChance(double level) {
    return RecallInterval.of(List.of(recall()), level).low() > chance();
  }

  /** Fraction of the answers that are this label. */
  double share(String prediction) {
    int column = row.labels().indexOf(prediction);
    return column < 0 ? 0 : (double) row.matrix().count(truth(), column) / count();
  }

  private long count() {
    return row.matrix().support(truth());
  }

  private int truth() {
    return row.labels().indexOf(label);
  }
}
