package org.polyser.corpus;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The manifest: JSON lines in UTF-8, one utterance a line. Required are {@code utterance_id},
 * {@code dataset}, {@code language} and {@code recording}; {@code channel} and {@code
 * start_seconds} are 0 where absent; {@code duration_seconds}, {@code speaker}, {@code emotion},
 * {@code text} and {@code split} are unknown where absent or {@code null}; any other field is kept.
 */
public final class Manifest {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Manifest() {}

  /** One line without its end: fields in the order above, then the others sorted by name. */
  public static String toLine(Utterance utterance) {
    ObjectNode line = Json.MAPPER.createObjectNode();
    line.put(FieldNames.UTTERANCE_ID, utterance.utteranceId());
    line.put(FieldNames.DATASET, utterance.dataset());
    line.put(FieldNames.LANGUAGE, utterance.language());
    line.put(FieldNames.RECORDING, utterance.recording());
    putSegment(line, utterance);
    putIfKnown(line, FieldNames.SPEAKER, utterance.speaker());
    putIfKnown(line, FieldNames.EMOTION, utterance.emotion());
    putIfKnown(line, FieldNames.TEXT, utterance.text());
    putIfKnown(line, FieldNames.SPLIT, utterance.split());
    utterance.extra().forEach((name, value) -> line.set(name, ExtraValue.toJson(value)));
    return line.toString();
  }

  /**
   * Reads one line.
   *
   * @param line a JSON object
   * @param where file and line, such as {@code manifest.jsonl:3}
   * @throws org.polyser.config.InvalidInputException naming where, the rule and the value
   */
  public static Utterance parseLine(String line, String where) {
    return utterance(Json.object(line, where), where);
  }

  /**
   * Reads all lines; empty ones do not count as utterances.
   *
   * @param reader the text, which stays open
   * @param name of the file, for messages
   * @throws org.polyser.config.InvalidInputException naming file, line, rule and value
   */
  public static List<Utterance> read(BufferedReader reader, String name) throws IOException {
    List<Utterance> utterances = new ArrayList<>();
    String line;
    for (int number = 1; (line = reader.readLine()) != null; number++) {
      String json = number == 1 ? withoutByteOrderMark(line) : line;
      if (!json.isBlank()) {
        utterances.add(parseLine(json, name + ":" + number));
      }
    }
    return utterances;
  }

  static Utterance utterance(ObjectNode node, String where) {
    return Located.at(where, () -> utterance(new JsonFields(node)));
  }

  static String withoutByteOrderMark(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  private static Utterance utterance(JsonFields fields) {
    Double start = fields.seconds(FieldNames.START_SECONDS);
    UtteranceBuilder builder =
        Utterance.builder(
                fields.text(FieldNames.UTTERANCE_ID),
                fields.text(FieldNames.DATASET),
                fields.text(FieldNames.LANGUAGE),
                fields.text(FieldNames.RECORDING))
            .channel(fields.channel())
            .startSeconds(start == null ? 0 : start)
            .durationSeconds(fields.seconds(FieldNames.DURATION_SECONDS))
            .speaker(fields.text(FieldNames.SPEAKER))
            .emotion(fields.text(FieldNames.EMOTION))
            .text(fields.text(FieldNames.TEXT))
            .split(fields.text(FieldNames.SPLIT));
    fields
        .others()
        .forEach(entry -> builder.extra(entry.getKey(), ExtraValue.ofJson(entry.getValue())));
    return builder.build();
  }

  private static void putSegment(ObjectNode line, Utterance utterance) {
    if (utterance.channel() != 0) {
      line.put(FieldNames.CHANNEL, utterance.channel());
    }
    if (utterance.startSeconds() != 0) {
      line.put(FieldNames.START_SECONDS, utterance.startSeconds());
    }
    if (utterance.durationSeconds() != null) {
      line.put(FieldNames.DURATION_SECONDS, utterance.durationSeconds());
    }
  }

  private static void putIfKnown(ObjectNode line, String field, String value) {
    if (value != null) {
      line.put(field, value);
    }
  }
}
