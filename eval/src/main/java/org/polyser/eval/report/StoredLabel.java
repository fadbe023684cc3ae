package org.polyser.eval.report;

import java.util.Objects;

/**
 * How a label did over all rows of a {@link StoredReport}; fractions in [0, 1].
 *
 * @param label which
 * @param n utterances of it, each once a row however many models answered
 * @param recall fraction of the answers to them that are right
 * @param recallLow lower end of its interval
 * @param recallHigh upper end
 * @param falseAlarms fraction of the answers to all other utterances that are this label
 */
public record StoredLabel(
    String label, long n, double recall, double recallLow, double recallHigh, double falseAlarms) {

  /** Requires the name. */
  public StoredLabel {
    Objects.requireNonNull(label, "label");
  }
}
