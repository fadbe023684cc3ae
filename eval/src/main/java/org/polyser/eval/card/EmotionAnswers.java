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
        .filter(answers -> answers.total() > 0)
        .toList();
  }

  String testSet() {
    return row.testSet();
  }

  List<String> labels() {
    return row.labels();
  }

  double recall() {
    return (double) count(label) / total();
  }

  /** How many answers are this label. */
  long count(String prediction) {
    int column = labels().indexOf(prediction);
    return column < 0 ? 0 : row.matrix().count(truth(), column);
  }

  /** All answers of all models. */
  long total() {
    return row.matrix().support(truth());
  }

  private int truth() {
    return labels().indexOf(label);
  }
}
