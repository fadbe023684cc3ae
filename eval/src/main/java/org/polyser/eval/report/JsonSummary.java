package org.polyser.eval.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The summary of {@code report.json}. */
final class JsonSummary {

  private JsonSummary() {}

  static void put(ObjectNode node, Summary summary) {
    putLine(node, summary.total());
    node.put("unseen_languages", summary.unseenLanguages());
    summary.unseen().ifPresent(line -> putLine(node.putObject("unseen"), line));
    ArrayNode languages = node.putArray("languages");
    summary.languages().forEach((tag, line) -> putLanguage(languages.addObject(), tag, line));
  }

  private static void putLanguage(ObjectNode node, String tag, SummaryLine line) {
    node.put("language", tag).put("seen", line.languageSeen());
    putLine(node, line);
  }

  private static void putLine(ObjectNode node, SummaryLine line) {
    node.put("test_sets", line.testSets()).put("n", line.n());
    JsonRow.putFraction(node, "uar", line.uar());
    JsonRow.putFraction(node, "chance", line.chance());
    JsonRow.putFraction(node, "ece", line.ece());
    node.put("above_chance", line.aboveChance());
    JsonRow.putAll(node.putArray("labels"), line.labels());
  }
}
