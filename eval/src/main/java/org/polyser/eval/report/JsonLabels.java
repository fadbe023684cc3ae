package org.polyser.eval.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.polyser.eval.metrics.LabelResult;

/** An element of {@code by_label} in {@code report.json}. */
final class JsonLabels {

  private JsonLabels() {}

  static void put(ObjectNode node, LabelResult label, EvaluationReport report) {
    node.put("label", label.label())
        .put("trained", report.isTrainedOn(label.label()))
        .put("n", label.n());
    JsonRow.putFraction(node, "recall", label.recall());
    JsonRow.putFraction(node, "recall_low", label.interval().low());
    JsonRow.putFraction(node, "recall_high", label.interval().high());
    JsonRow.putFraction(node, "false_alarms", label.falseAlarms());
    JsonRow.putInterval(node, label.interval());
  }
}
