package org.polyser.synthesis.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.polyser.audio.resampling.Resampler;
import org.polyser.synthesis.engine.SpeechResult.Failed;
import org.polyser.synthesis.engine.SpeechResult.Spoken;
import org.polyser.synthesis.expression.Cue;
import org.polyser.synthesis.expression.Expression;
import org.polyser.synthesis.measure.Measurement;

@EnabledIf("installed")
class MbrolaSpeechTest {

  private static final String TEXT = "Der Zug fährt um halb acht von Gleis vier ab.";
  private static final EspeakEngine ENGINE = new EspeakEngine("espeak-ng", Duration.ofMinutes(1));

  @Test
  void itSpeaksWithThePitchRangeRateAndContourThatWereAsked() {
    Measurement plain = measured(Requests.PLAIN);
    assertEquals(4, measured(Requests.with(Cue.PITCH, 4)).pitch() - plain.pitch(), 0.3);
    assertEquals(2, measured(Requests.with(Cue.RANGE, 1)).range() / plain.range(), 0.4);
    assertEquals(1.4, measured(Requests.with(Cue.RATE, 0.5)).rate() / plain.rate(), 0.1);
    assertEquals(5, measured(Requests.with(Cue.CONTOUR, 5)).contour() - plain.contour(), 0.7);
  }

  @Test
  void aBatchIsCutIntoItsUtterancesAndSoundsTheSameAgain() {
    List<SpeechRequest> batch =
        List.of(
            request("Eins, zwei, und drei.", Requests.with(Cue.RATE, -0.9)),
            request(TEXT, Requests.PLAIN),
            request("Neun!", Requests.with(Cue.PITCH, 5)));
    assertEquals(3, Pieces.of((Spoken) ENGINE.recorded(batch)).size());
    List<SpeechResult> once = ENGINE.speak(batch);
    List<SpeechResult> again = ENGINE.speak(batch);
    for (int i = 0; i < 3; i++) {
      assertArrayEquals(((Spoken) once.get(i)).samples(), ((Spoken) again.get(i)).samples());
    }
  }

  @Test
  void anEmptyTextIsRejectedAndTheOthersAreSpoken() {
    List<SpeechResult> results =
        ENGINE.speak(List.of(request(TEXT, Requests.PLAIN), request(" ", Requests.PLAIN)));
    assertEquals(new Failed("silent", "no phonemes of every utterance"), results.get(1));
    assertEquals(22050, ((Spoken) results.get(0)).sampleRate());
  }

  private static Measurement measured(Expression expression) {
    Spoken sound = (Spoken) ENGINE.speak(List.of(request(TEXT, expression))).get(0);
    float[] samples = Resampler.resample(sound.samples(), sound.sampleRate(), 16000);
    return Measurement.of(samples, 16000, TEXT);
  }

  private static SpeechRequest request(String text, Expression expression) {
    return Requests.of("1", "de", "mb-de5", text, expression);
  }

  static boolean installed() {
    return EspeakEngineTest.installed()
        && Files.isExecutable(Path.of("/usr/bin/mbrola"))
        && Files.exists(Path.of("/usr/share/mbrola/de5/de5"));
  }
}
