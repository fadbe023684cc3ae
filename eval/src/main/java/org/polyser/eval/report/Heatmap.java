package org.polyser.eval.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A table of fractions in [0, 1] that is drawn as a heat map.
 *
 * @param rowTitle what the rows are
 * @param rows their names
 * @param columnTitle what the columns are
 * @param columns their names
 * @param fractions {@code [rows][columns]}, none where nothing was measured
 */
record Heatmap(
    String rowTitle,
    List<String> rows,
    String columnTitle,
    List<String> columns,
    List<List<OptionalDouble>> fractions) {

  ObjectNode drawing() {
    ObjectNode drawing = JsonNodeFactory.instance.objectNode().put("kind", "heatmap");
    drawing.put("rowTitle", rowTitle).put("columnTitle", columnTitle);
    JsonRow.putAll(drawing.putArray("rows"), rows);
    JsonRow.putAll(drawing.putArray("columns"), columns);
    ArrayNode matrix = drawing.putArray("fractions");
    fractions.forEach(row -> putRow(matrix.addArray(), row));
    return drawing;
  }

  private static void putRow(ArrayNode node, List<OptionalDouble> row) {
    for (OptionalDouble fraction : row) {
      if (fraction.isPresent()) {
        node.add(Figures.rounded(fraction.getAsDouble()));
      } else {
        node.addNull();
      }
    }
  }
}
