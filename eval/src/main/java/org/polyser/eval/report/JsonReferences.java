package org.polyser.eval.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The references in {@code report.json}: in each row its own, and the probes beside the rows. */
final class JsonReferences {

  private JsonReferences() {}

  static void put(ObjectNode row, TestSet testSet, References references) {
    references.of(testSet).forEach(one -> putBaseline(row.withArray("baselines").addObject(), one));
    List<Double> uars = references.seeds().get(testSet);
    if (uars != null) {
      ObjectNode seeds = row.putObject("seeds");
      ArrayNode each = seeds.putArray("uar");
      uars.forEach(uar -> each.add(Figures.rounded(uar)));
      JsonRow.putFraction(seeds, "uar_sd", References.deviation(uars));
    }
  }

  private static void putBaseline(ObjectNode node, BaselineResult baseline) {
    node.put("name", baseline.name());
    JsonRow.putFraction(node, "uar", baseline.uar());
    JsonRow.putFraction(node, "uar_low", baseline.low());
    JsonRow.putFraction(node, "uar_high", baseline.high());
  }

  static void putProbe(ObjectNode node, LanguageProbe probe) {
    node.put("probe", "language").put("model", probe.model());
    if (!probe.fold().isEmpty()) {
      node.put("fold", probe.fold());
    }
    JsonRow.putAll(node.putArray("languages"), probe.languages());
    node.put("n", probe.utterances());
    JsonRow.putFraction(node, "accuracy", probe.accuracy());
    JsonRow.putFraction(node, "chance", probe.chance());
  }
}
