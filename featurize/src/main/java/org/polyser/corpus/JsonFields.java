package org.polyser.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.polyser.config.InvalidInputException;

/** The fields of one line of a manifest, each read as the type that it must have. */
record JsonFields(ObjectNode node) {

  String text(String field) {
    return value(field).map(value -> text(field, value)).orElse(null);
  }

  int channel() {
    return value(FieldNames.CHANNEL).map(JsonFields::index).orElse(0);
  }

  Double seconds(String field) {
    return value(field).map(value -> seconds(field, value)).orElse(null);
  }

  Stream<Map.Entry<String, JsonNode>> others() {
    return node.properties().stream().filter(entry -> !FieldNames.ALL.contains(entry.getKey()));
  }

  private Optional<JsonNode> value(String field) {
    return Optional.ofNullable(node.get(field)).filter(value -> !value.isNull());
  }

  private static String text(String field, JsonNode value) {
    require(value.isValueNode(), field, "must be a string", value);
    return Json.text(value);
  }

  private static int index(JsonNode value) {
    boolean whole = value.isIntegralNumber() && value.canConvertToInt();
    require(whole, FieldNames.CHANNEL, "must be a whole number", value);
    return value.intValue();
  }

  private static double seconds(String field, JsonNode value) {
    require(value.isNumber(), field, "must be a number of seconds", value);
    return value.doubleValue();
  }

  private static void require(boolean holds, String field, String rule, JsonNode got) {
    if (!holds) {
      throw new InvalidInputException(field + " " + rule + ", got " + got);
    }
  }
}
