package org.polyser.eval.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.polyser.eval.metrics.BootstrapDifference;

/** The comparison of {@code report.json}. */
final class JsonComparison {

  private JsonComparison() {}

  static void put(ObjectNode node, Comparison comparison) {
    node.put("other", comparison.other()).put("other_fingerprint", comparison.otherFingerprint());
    comparison.rows().forEach(row -> putRow(node.withArray("rows").addObject(), row));
    putUnpaired(node.putObject("only_here"), comparison.onlyHere());
    putUnpaired(node.putObject("only_there"), comparison.onlyThere());
  }

  private static void putRow(ObjectNode node, Comparison.Row row) {
    BootstrapDifference difference = row.difference();
    node.put("dataset", row.testSet().dataset())
        .put("language", row.testSet().language())
        .put("protocol", row.testSet().protocol())
        .put("n", row.n());
    JsonRow.putFraction(node, "uar", difference.uar());
    JsonRow.putFraction(node, "other_uar", difference.otherUar());
    JsonRow.putFraction(node, "difference", difference.difference());
    JsonRow.putFraction(node, "difference_low", difference.interval().low());
    JsonRow.putFraction(node, "difference_high", difference.interval().high());
    JsonRow.putFraction(node, "share_above_zero", difference.shareAboveZero());
    JsonRow.putInterval(node, difference.interval());
  }

  private static void putUnpaired(ObjectNode node, Comparison.Unpaired unpaired) {
    node.put("count", unpaired.count());
    JsonRow.putAll(node.putArray("examples"), unpaired.examples());
  }
}
