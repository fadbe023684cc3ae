package org.polyser.synthesis.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.config.InvalidInputException;
import org.polyser.synthesis.encoding.RecordingEncoder;
import org.polyser.synthesis.encoding.RecordingFormat;
import org.polyser.synthesis.engine.SpeechResult.Failed;
import org.polyser.synthesis.engine.SpeechResult.Spoken;
import org.polyser.synthesis.expression.Cue;

class CommandEngineTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** Keeps what it is told, and "speaks" by copying a recording wherever the text is not Nein. */
  private static final String SCRIPT =
      """
      while read -r line; do
        printf '%s\\n' "$line" >> "$1/told"
        out="$(printf '%s' "$line" | sed 's/.*"output":"\\([^"]*\\)".*/\\1/')"
        case "$line" in *Nein*) echo "cannot say no" >&2 ;; *) cp "$1/voice" "$out" ;; esac
      done
      exit "$2"
      """;

  @TempDir private Path folder;

  @Test
  void itIsToldEverythingAndItsRecordingsAreRead() throws IOException {
    List<SpeechResult> results =
        engine("0")
            .speak(
                List.of(
                    Requests.of("a", "de", "f2", "Ja \"$(rm -rf x)\"", Requests.with(Cue.TILT, 2)),
                    Requests.of("b", "de", "f2", "Nein")));
    assertEquals(4000, ((Spoken) results.get(0)).samples().length);
    assertEquals(8000, ((Spoken) results.get(0)).sampleRate());
    assertEquals(new Failed("not-spoken", "no recording"), results.get(1));
    String told = Files.readAllLines(folder.resolve("told")).get(0);
    assertEquals(
        "{\"utterance_id\":\"a\",\"language\":\"de\",\"speaker\":\"m5ser/de-s1\",\"variant\":\"f2\","
            + "\"emotion\":\"sad\",\"text\":\"Ja \\\"$(rm -rf x)\\\"\",\"pitch\":0.0,\"range\":0.0,"
            + "\"rate\":0.0,\"level\":0.0,\"tilt\":2.0,\"breathiness\":0.0,\"creak\":0.0,"
            + "\"tremor\":0.0,\"contour\":0.0,\"output\":\"",
        told.substring(0, told.indexOf("\"output\":\"") + 10));
  }

  @Test
  void whatItComplainsOfIsTheReasonOfARejection() throws IOException {
    assertEquals(
        new Failed("not-spoken", "cannot say no"),
        engine("3").speak(List.of(Requests.of("b", "de", "f2", "Nein"))).get(0));
  }

  @Test
  void aBrokenRecordingIsRejected() throws IOException {
    CommandEngine engine = engine("0");
    Files.writeString(folder.resolve("voice"), "no audio");
    Failed failed = (Failed) engine.speak(List.of(Requests.of("a", "de", "f2", "Ja"))).get(0);
    assertEquals("not-spoken", failed.code());
    assertTrue(failed.detail().startsWith("unknown-format: "), failed.detail());
  }

  @Test
  void aProgramThatIsNotThereIsNamed() {
    CommandEngine missing = new CommandEngine(List.of("/no/such/voice"), TIMEOUT);
    assertEquals(
        "polyser.synthesize.engine.command must name a program that can be started, got"
            + " /no/such/voice",
        assertThrows(
                InvalidInputException.class,
                () -> missing.speak(List.of(Requests.of("a", "de", "f2", "Ja"))))
            .getMessage());
  }

  private CommandEngine engine(String exitCode) throws IOException {
    float[] tone = new float[4000];
    for (int i = 0; i < tone.length; i++) {
      tone[i] = (float) Math.sin(0.2 * i);
    }
    Files.write(folder.resolve("voice"), RecordingEncoder.encode(RecordingFormat.FLAC, tone, 8000));
    Path script = Files.writeString(folder.resolve("voice.sh"), SCRIPT);
    return new CommandEngine(
        List.of("sh", script.toString(), folder.toString(), exitCode), TIMEOUT);
  }
}
