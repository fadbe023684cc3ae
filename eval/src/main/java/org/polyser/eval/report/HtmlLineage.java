package org.polyser.eval.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;

/** The artefacts behind a report as an ordered list. */
final class HtmlLineage {

  private HtmlLineage() {}

  static String of(JsonNode provenance) {
    return Lineage.of(provenance).stream()
        .map(HtmlLineage::item)
        .collect(Collectors.joining("\n", "<ol class=\"lineage\">\n", "\n</ol>"));
  }

  private static String item(Lineage.Step step) {
    String facts =
        step.facts().stream()
            .map(fact -> "<span>" + Template.escaped(fact) + "</span>")
            .collect(Collectors.joining());
    return "<li><b>" + Template.escaped(step.name()) + "</b>" + facts + "</li>";
  }
}
