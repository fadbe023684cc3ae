package org.polyser.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;
import org.polyser.config.InvalidInputException;

class UtteranceTest {

  @Test
  void knowsOnlyWhatIsGiven() {
    Utterance utterance = builder().build();
    assertEquals(0, utterance.channel());
    assertEquals(0.0, utterance.startSeconds());
    assertNull(utterance.durationSeconds());
    assertNull(utterance.speaker());
    assertNull(utterance.emotion());
    assertNull(utterance.text());
    assertNull(utterance.split());
  }

  @Test
  void takesBlankOptionalTextForUnknown() {
    Utterance utterance = builder().speaker("").emotion(" ").text("").split("").build();
    assertEquals(builder().build(), utterance);
  }

  @Test
  void refusesValuesNamingUtteranceAndRule() {
    refuses("utterance a/1: channel must be >= 0, got -1", builder().channel(-1));
    refuses(
        "utterance a/1: start_seconds must be >= 0 and finite, got -0.5",
        builder().startSeconds(-0.5));
    refuses(
        "utterance a/1: start_seconds must be >= 0 and finite, got NaN",
        builder().startSeconds(Double.NaN));
    refuses(
        "utterance a/1: duration_seconds must be > 0 and finite, got 0.0",
        builder().durationSeconds(0.0));
    refuses("utterance a/1: split must be train, dev or test, got valid", builder().split("valid"));
    refuses(
        "utterance a/1: emotion must be a lower-case English adjective such as angry, got Angry",
        builder().emotion("Angry"));
    refuses(
        "utterance a/1: extra must not repeat a known field, got text",
        builder().extra("text", "x"));
  }

  @Test
  void refusesWhatIsRequiredAndMissing() {
    refuses(
        "utterance: utterance_id must not be blank, got null",
        Utterance.builder(null, "a", "de", "1.wav"));
    refuses(
        "utterance a/1: dataset must not be blank, got  ",
        Utterance.builder("a/1", " ", "de", "1"));
    refuses(
        "utterance a/1: language must be a BCP-47 tag such as de or pt-BR, got german",
        Utterance.builder("a/1", "a", "german", "1.wav"));
    refuses(
        "utterance a/1: recording must not be blank, got null",
        Utterance.builder("a/1", "a", "de", null));
  }

  @Test
  void takesLanguagesWithRegionAndScript() {
    assertEquals("zh-Hant-TW", Utterance.builder("1", "a", "zh-Hant-TW", "1").build().language());
    assertEquals("yue", Utterance.builder("1", "a", "yue", "1").build().language());
  }

  @Test
  void takesExtraFieldsWithoutValueForAbsent() {
    assertEquals(builder().build(), builder().extra("age", null).build());
  }

  @Test
  void movesToAnotherRecordingOnly() {
    Utterance utterance = builder().channel(1).speaker("a/s").extra("age", "23").build();
    Utterance moved = utterance.withRecording("hdfs:/x/1.wav");
    assertEquals("hdfs:/x/1.wav", moved.recording());
    assertEquals(utterance, moved.withRecording("1.wav"));
  }

  @Test
  void travelsToExecutors() throws Exception {
    Utterance utterance = builder().durationSeconds(2.5).extra("b", "1").extra("a", "2").build();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(utterance);
    }
    ByteArrayInputStream back = new ByteArrayInputStream(bytes.toByteArray());
    try (ObjectInputStream in = new ObjectInputStream(back)) {
      assertEquals(utterance, in.readObject());
    }
  }

  private static UtteranceBuilder builder() {
    return Utterance.builder("a/1", "a", "de", "1.wav");
  }

  private static void refuses(String message, UtteranceBuilder builder) {
    var refusal = assertThrows(InvalidInputException.class, builder::build);
    assertEquals(message, refusal.getMessage());
  }
}
