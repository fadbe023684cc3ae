package org.polyser.eval.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Map;

/** A JSON tree as nested lists that fold: scalars as terms, objects and arrays as details. */
final class HtmlTree {

  private HtmlTree() {}

  static String of(JsonNode node) {
    StringBuilder html = new StringBuilder("<ul class=\"tree\">");
    if (node.isObject()) {
      Iterator<Map.Entry<String, JsonNode>> fields = node.fields();
      fields.forEachRemaining(field -> html.append(item(field.getKey(), field.getValue())));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        html.append(item(Integer.toString(i + 1), node.get(i)));
      }
    } else {
      html.append("<li>").append(Template.escaped(node.asText())).append("</li>");
    }
    return html.append("</ul>\n").toString();
  }

  private static String item(String name, JsonNode value) {
    String key = Template.escaped(name);
    if (value.isContainerNode() && !value.isEmpty() && !isFlat(value)) {
      return "<li><details open><summary>" + key + "</summary>" + of(value) + "</details></li>";
    }
    return "<li><span class=\"key\">" + key + "</span> <code>" + scalar(value) + "</code></li>";
  }

  /** An array of plain values reads best in one line. */
  private static boolean isFlat(JsonNode value) {
    boolean flat = value.isArray();
    for (JsonNode element : value) {
      flat &= element.isValueNode();
    }
    return flat;
  }

  private static String scalar(JsonNode value) {
    return Template.escaped(value.isTextual() ? value.asText() : value.toString());
  }
}
