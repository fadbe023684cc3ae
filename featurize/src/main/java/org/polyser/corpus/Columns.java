package org.polyser.corpus;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Which column of a table is which field of the manifest: the field's own name in any case, a name
 * that {@code corpus.conf} gives, or a common alias where the field has no column of its own.
 *
 * @param given from the table's column to the field
 */
record Columns(Map<String, String> given) {

  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("id", FieldNames.UTTERANCE_ID),
          Map.entry("lang", FieldNames.LANGUAGE),
          Map.entry("locale", FieldNames.LANGUAGE),
          Map.entry("path", FieldNames.RECORDING),
          Map.entry("file", FieldNames.RECORDING),
          Map.entry("filename", FieldNames.RECORDING),
          Map.entry("file_name", FieldNames.RECORDING),
          Map.entry("audio", FieldNames.RECORDING),
          Map.entry("start", FieldNames.START_SECONDS),
          Map.entry("duration", FieldNames.DURATION_SECONDS),
          Map.entry("speaker_id", FieldNames.SPEAKER),
          Map.entry("label", FieldNames.EMOTION),
          Map.entry("transcript", FieldNames.TEXT),
          Map.entry("transcription", FieldNames.TEXT),
          Map.entry("sentence", FieldNames.TEXT));

  /** The row's values by field; a column that is no field keeps its name, an empty cell goes. */
  Map<String, String> fields(Map<String, String> row) {
    Map<String, String> fields = new LinkedHashMap<>();
    row.forEach((column, value) -> putOwn(fields, column, value));
    row.forEach((column, value) -> putOther(fields, column, value));
    fields.values().removeIf(String::isBlank);
    return fields;
  }

  private void putOwn(Map<String, String> fields, String column, String value) {
    String field = own(column);
    if (FieldNames.ALL.contains(field)) {
      fields.putIfAbsent(field, value);
    }
  }

  private void putOther(Map<String, String> fields, String column, String value) {
    if (!FieldNames.ALL.contains(own(column))) {
      String field = ALIASES.get(column.toLowerCase(Locale.ROOT));
      boolean free = field != null && fields.putIfAbsent(field, value) == null;
      if (!free) {
        fields.put(column, value);
      }
    }
  }

  private String own(String column) {
    return given.getOrDefault(column, column.toLowerCase(Locale.ROOT));
  }
}
