package org.polyser.eval.metrics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * How well one label is told from all other candidates.
 *
 * @param label which
 * @param n utterances of it, each once however many models answered
 * @param recall fraction of the answers to them that are right
 * @param interval of the recall
 * @param falseAlarms fraction of the answers to all other utterances that are this label; 0 where
 *     there are no others
 */
public record LabelResult(
    String label, long n, double recall, BootstrapInterval interval, double falseAlarms)
    implements Serializable {

  /** Those of the labels that occur, in the order of the labels. */
  public static List<LabelResult> all(GroupedConfusion confusion, BootstrapConfig config) {
    List<BootstrapInterval> intervals = BootstrapInterval.ofRecalls(confusion, config);
    ConfusionMatrix total = confusion.total();
    List<LabelResult> results = new ArrayList<>();
    for (int l = 0; l < intervals.size(); l++) {
      if (total.support(l) > 0) {
        results.add(
            new LabelResult(
                total.labels().get(l),
                confusion.utterances().total(total.labels().get(l)),
                (double) total.hits(l) / total.support(l),
                intervals.get(l),
                falseAlarms(total, l)));
      }
    }
    return results;
  }

  private static double falseAlarms(ConfusionMatrix total, int label) {
    long others = total.total() - total.support(label);
    return others == 0 ? 0 : (double) (total.predicted(label) - total.hits(label)) / others;
  }
}
