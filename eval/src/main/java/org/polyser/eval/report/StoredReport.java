package org.polyser.eval.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.polyser.config.InvalidInputException;
import org.polyser.config.Rule;
import org.polyser.provenance.Provenance;

/**
 * What was written into {@code report.json}, as far as others quote it.
 *
 * @param rows one a test set, at least one
 * @param labels how each label did over all rows; empty if the report does not say
 * @param provenance of the report, with the models and the features that it is of
 */
public record StoredReport(List<StoredRow> rows, List<StoredLabel> labels, Provenance provenance) {

  /** Name of the file in the folder of a report. */
  public static final String FILE = "report.json";

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /** Copies rows and labels. */
  public StoredReport {
    rows = List.copyOf(rows);
    labels = List.copyOf(labels);
  }

  /**
   * Reads what {@link JsonReportWriter} wrote.
   *
   * @param where it was, for messages
   * @throws InvalidInputException if it is no report
   */
  public static StoredReport parse(String json, String where) {
    JsonNode root = tree(json, where);
    Rule.require(
        root.path("rows").size() > 0 && root.path("provenance").isObject(),
        where,
        "must be a report with rows and provenance",
        shown(root));
    return new StoredReport(
        all(root.path("rows"), StoredRow.class, where),
        all(root.path("by_label"), StoredLabel.class, where),
        Provenance.parse(root.path("provenance").toString(), where));
  }

  /** Provenance of the models that were tested, in the order of the folds. */
  public List<Provenance> models() {
    return inputs("aligner");
  }

  /** Provenance of an input's role, of those that have one. */
  public List<Provenance> inputs(String role) {
    return provenance.inputs().stream()
        .filter(input -> input.role().equals(role) && input.provenance() != null)
        .map(Provenance.Input::provenance)
        .toList();
  }

  private static JsonNode tree(String json, String where) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new InvalidInputException(where + " must be JSON, got " + e.getOriginalMessage());
    }
  }

  private static <T> List<T> all(JsonNode nodes, Class<T> type, String where) {
    List<T> all = new ArrayList<>();
    nodes.forEach(node -> all.add(one(node, type, where)));
    return all;
  }

  private static <T> T one(JsonNode node, Class<T> type, String where) {
    try {
      return JSON.treeToValue(node, type);
    } catch (JsonProcessingException e) {
      throw new InvalidInputException(
          where + " must have the figures of a report, got " + shown(node));
    }
  }

  private static String shown(JsonNode root) {
    String text = root.toString();
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }
}
