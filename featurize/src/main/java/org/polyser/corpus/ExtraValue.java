package org.polyser.corpus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;

/**
 * How a field without a meaning of its own is kept as text and comes out as the JSON that it was:
 * {@code "a01"} as {@code a01}, {@code 23} as {@code 23}, and {@code "23"} as {@code "23"}.
 */
final class ExtraValue {

  private static final String JSON_STARTS = "{[\"-0123456789tfn";

  private ExtraValue() {}

  static String ofJson(JsonNode value) {
    boolean plain = value.isTextual() && parsed(value.textValue()) == null;
    return plain ? value.textValue() : value.toString();
  }

  static JsonNode toJson(String value) {
    JsonNode json = parsed(value);
    return json == null ? TextNode.valueOf(value) : json;
  }

  private static JsonNode parsed(String value) {
    if (value.isBlank() || JSON_STARTS.indexOf(value.strip().charAt(0)) < 0) {
      return null;
    }
    try {
      return Json.MAPPER.readTree(value);
    } catch (JsonProcessingException e) {
      return null;
    }
  }
}
