package org.polyser.corpus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import org.polyser.config.InvalidInputException;

/** A table's row as a line of the manifest. */
final class GenericRow {

  private GenericRow() {}

  static Utterance utterance(TableRow row, GenericSettings settings) {
    Map<String, String> fields = settings.columns().fields(row.values());
    complete(fields, settings);
    requireRecording(fields, row);
    fields.computeIfAbsent(FieldNames.UTTERANCE_ID, field -> id(fields));
    ObjectNode line = Json.MAPPER.createObjectNode();
    fields.forEach((field, value) -> line.set(field, json(field, value)));
    return Manifest.utterance(line, row.where());
  }

  private static void complete(Map<String, String> fields, GenericSettings settings) {
    fields.putIfAbsent(FieldNames.DATASET, settings.dataset());
    fields.computeIfAbsent(FieldNames.LANGUAGE, field -> settings.language());
    fields.computeIfPresent(FieldNames.EMOTION, (field, code) -> settings.emotion(code));
    String dataset = fields.get(FieldNames.DATASET);
    fields.computeIfPresent(FieldNames.SPEAKER, (field, code) -> qualified(dataset, code));
  }

  private static String qualified(String dataset, String code) {
    return code.contains("/") ? code : dataset + "/" + code;
  }

  private static void requireRecording(Map<String, String> fields, TableRow row) {
    if (!fields.containsKey(FieldNames.RECORDING)) {
      String columns = String.join(", ", row.values().keySet());
      throw new InvalidInputException(
          row.where() + ": recording must be given, got columns " + columns);
    }
  }

  private static String id(Map<String, String> fields) {
    RecordingPath recording = new RecordingPath(fields.get(FieldNames.RECORDING));
    return fields.get(FieldNames.DATASET) + "/" + recording.withoutExtension();
  }

  private static JsonNode json(String field, String value) {
    boolean text = FieldNames.ALL.contains(field) && !FieldNames.NUMBERS.contains(field);
    return text ? TextNode.valueOf(value) : ExtraValue.toJson(value);
  }
}
