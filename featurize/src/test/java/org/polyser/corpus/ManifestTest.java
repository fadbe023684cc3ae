package org.polyser.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polyser.config.InvalidInputException;

class ManifestTest {

  private static final String SHORT =
      "{\"utterance_id\":\"emodb/03a01Fa\",\"dataset\":\"emodb\",\"language\":\"de\","
          + "\"recording\":\"wav/03a01Fa.wav\",\"speaker\":\"emodb/03\",\"emotion\":\"happy\"}";

  private static final String FULL =
      "{\"utterance_id\":\"a/1\",\"dataset\":\"a\",\"language\":\"pt-BR\",\"recording\":\"1.wav\","
          + "\"channel\":1,\"start_seconds\":0.5,\"duration_seconds\":2.25,\"speaker\":\"a/s\","
          + "\"emotion\":\"sad\",\"text\":\"Olá \\\"você\\\"\",\"split\":\"dev\","
          + "\"age\":23,\"code\":\"23\",\"gain\":1.50,\"tags\":[\"x\",null],\"word\":\"a01\"}";

  @Test
  void omitsWhatIsAbsent() {
    Utterance utterance =
        Utterance.builder("emodb/03a01Fa", "emodb", "de", "wav/03a01Fa.wav")
            .speaker("emodb/03")
            .emotion("happy")
            .build();
    assertEquals(SHORT, Manifest.toLine(utterance));
    assertEquals(utterance, Manifest.parseLine(SHORT, "m:1"));
  }

  @Test
  void writesTheLineThatItRead() {
    assertEquals(FULL, Manifest.toLine(Manifest.parseLine(FULL, "m:1")));
  }

  @Test
  void readsEveryFieldFromItsOwnName() {
    Utterance utterance = Manifest.parseLine(FULL, "m:1");
    assertEquals(1, utterance.channel());
    assertEquals(0.5, utterance.startSeconds());
    assertEquals(2.25, utterance.durationSeconds());
    assertEquals("a/s", utterance.speaker());
    assertEquals("sad", utterance.emotion());
    assertEquals("Olá \"você\"", utterance.text());
    assertEquals("dev", utterance.split());
    assertEquals("pt-BR", utterance.language());
  }

  @Test
  void keepsOtherFieldsAsTextOrJson() {
    var extra = Manifest.parseLine(FULL, "m:1").extra();
    assertEquals(List.of("age", "code", "gain", "tags", "word"), List.copyOf(extra.keySet()));
    assertEquals("23", extra.get("age"));
    assertEquals("\"23\"", extra.get("code"));
    assertEquals("1.50", extra.get("gain"));
    assertEquals("[\"x\",null]", extra.get("tags"));
    assertEquals("a01", extra.get("word"));
  }

  @Test
  void takesNullForAbsent() {
    String line = SHORT.replace("\"happy\"", "null").replace("}", ",\"channel\":null}");
    assertEquals(null, Manifest.parseLine(line, "m:1").emotion());
    assertEquals(0, Manifest.parseLine(line, "m:1").channel());
  }

  @Test
  void refusesValuesOfAnotherType() {
    refuses("m:7: channel must be a whole number, got \"left\"", with("\"channel\":\"left\""));
    refuses("m:7: channel must be a whole number, got 1.5", with("\"channel\":1.5"));
    refuses(
        "m:7: start_seconds must be a number of seconds, got \"1\"",
        with("\"start_seconds\":\"1\""));
    refuses("m:7: text must be a string, got [1]", with("\"text\":[1]"));
  }

  @Test
  void refusesValuesThatBreakARule() {
    refuses("m:7: utterance emodb/03a01Fa: channel must be >= 0, got -1", with("\"channel\":-1"));
    refuses(
        "m:7: utterance: utterance_id must not be blank, got null",
        SHORT.replace("utterance_id", "id"));
  }

  @Test
  void refusesWhatIsNoObject() {
    refuses("m:7: must be one JSON object a line, got [1]", "[1]");
    refuses("m:7: must be one JSON object a line, got Duplicate field 'a'", "{\"a\":1,\"a\":2}");
  }

  @Test
  void readsLinesAndNamesTheWrongOne() throws IOException {
    assertEquals(2, read("\uFEFF" + SHORT + "\n\n" + FULL + "\r\n").size());
    var refusal = assertThrows(InvalidInputException.class, () -> read(SHORT + "\n\n7\n"));
    assertEquals("manifest.jsonl:3: must be one JSON object a line, got 7", refusal.getMessage());
  }

  private static List<Utterance> read(String text) throws IOException {
    return Manifest.read(new BufferedReader(new StringReader(text)), "manifest.jsonl");
  }

  private static String with(String field) {
    return SHORT.replace("}", "," + field + "}");
  }

  private static void refuses(String message, String line) {
    var refusal = assertThrows(InvalidInputException.class, () -> Manifest.parseLine(line, "m:7"));
    assertEquals(message, refusal.getMessage());
  }
}
