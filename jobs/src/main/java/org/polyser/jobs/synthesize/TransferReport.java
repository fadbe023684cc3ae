package org.polyser.jobs.synthesize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.typesafe.config.Config;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.polyser.config.InvalidInputException;
import org.polyser.config.Rule;
import org.polyser.jobs.spark.HadoopFiles;
import org.polyser.markdown.Markdown;

/**
 * A report on real speech that the data card is to quote: an element of {@code
 * polyser.synthesize.transfer}.
 *
 * @param name of the training, such as {@code M5SER alone}
 * @param report folder of the evaluate job's output
 */
record TransferReport(String name, String report) {

  private static final String KEY = "polyser.synthesize.transfer";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Checks the rules. */
  TransferReport {
    Rule.require(!name.isBlank(), KEY + ".name", "must not be blank", name);
    Rule.require(!report.isBlank(), KEY + ".report", "must not be blank", report);
  }

  /** All of them, in their order. */
  static List<TransferReport> from(Config root) {
    return root.getConfigList(KEY).stream()
        .map(element -> new TransferReport(element.getString("name"), element.getString("report")))
        .toList();
  }

  /**
   * A row of the card's table for each row of the report.
   *
   * @throws InvalidInputException if the folder holds no report
   */
  String rows() {
    String file = report + "/report.json";
    JsonNode root = parsed(file);
    Rule.require(root.path("rows").size() > 0, file, "must be a report with rows", root);
    String trainedOn = trainedOn(root.path("provenance"));
    return elements(root.path("rows"))
        .map(row -> row(trainedOn, row))
        .collect(Collectors.joining());
  }

  private static JsonNode parsed(String file) {
    try {
      return JSON.readTree(HadoopFiles.readText(file));
    } catch (JsonProcessingException e) {
      throw new InvalidInputException(file + " must be JSON, got " + e.getOriginalMessage());
    }
  }

  /** Datasets that the model has seen, by its own provenance and not by the name that is given. */
  private static String trainedOn(JsonNode provenance) {
    return elements(provenance.path("inputs"))
        .flatMap(input -> elements(input.at("/provenance/facts/seen_datasets")))
        .map(JsonNode::asText)
        .collect(Collectors.joining(", "));
  }

  private static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private String row(String trainedOn, JsonNode row) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | %d | %s | %s–%s (%.0f %%) | %s |\n",
        Markdown.escaped(name),
        Markdown.escaped(trainedOn),
        Markdown.escaped(row.path("dataset").asText()),
        Markdown.escaped(row.path("language").asText()),
        row.at("/seen/language").asBoolean() ? "yes" : "no",
        row.path("n").asLong(),
        percent(row, "uar"),
        percent(row, "uar_low"),
        percent(row, "uar_high"),
        100 * row.path("interval_level").asDouble(),
        percent(row, "chance"));
  }

  private static String percent(JsonNode row, String field) {
    return String.format(Locale.ROOT, "%.1f", 100 * row.path(field).asDouble());
  }
}
