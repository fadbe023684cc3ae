package org.polyser.synthesis.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.polyser.config.InvalidInputException;
import org.polyser.synthesis.engine.SpeechResult.Failed;
import org.polyser.synthesis.engine.SpeechResult.Spoken;
import org.polyser.synthesis.expression.Cue;
import org.polyser.synthesis.text.LanguageTexts;
import org.polyser.synthesis.text.Texts;

class EspeakEngineTest {

  private static final Duration TIMEOUT = Duration.ofMinutes(1);
  private static final EspeakEngine ENGINE = new EspeakEngine("espeak-ng", TIMEOUT);

  /** Those of reference.conf, and of its comment; one with an echo would have no pauses. */
  private static final List<String> VARIANTS =
      List.of(
          ("f2,m3,f3,m7,f5,m2,f4,m5,f1,m6,linda,m1,Annie,Diogo,Alicia,edward,Andrea,max,belinda,"
                  + "michel,steph,miguel,shelby,norbert,whisper,whisperf,croak")
              .split(","));

  @Test
  void aTextCanHoldNoMarkup() {
    assertEquals(
        "<speak><p><prosody pitch=\"50\" range=\"50\" rate=\"100%\">"
            + "a &amp;lt; b &lt;break/&gt; c</prosody></p><break time=\"1200ms\"/>\n</speak>",
        EspeakEngine.ssml(List.of(Requests.of("1", "de", "f2", "a &lt; b <break/>\tc"))));
  }

  @Test
  void theCommandIsAListWithoutTheText() {
    assertEquals(
        List.of(
            "espeak-ng", "-m", "-b", "1", "-s", "175", "-v", "de+f2", "--stdin", "-w", "/t/o.wav"),
        ENGINE.command("de+f2", "/t/o.wav"));
  }

  @Test
  void aMissingProgramIsToldWithItsRemedy() {
    EspeakEngine missing = new EspeakEngine("/no/such/espeak-ng", TIMEOUT);
    assertEquals(
        "espeak-ng is not installed: apt-get install espeak-ng",
        assertThrows(
                InvalidInputException.class,
                () -> missing.speak(List.of(Requests.of("1", "de", "f2", "Ja."))))
            .getMessage());
  }

  @Test
  @EnabledIf("installed")
  void aVoiceThatIsNotThereFailsAndTheOthersAreSpoken() {
    List<SpeechResult> results =
        ENGINE.speak(
            List.of(
                Requests.of("1", "de", "f2", "Ja."),
                Requests.of("2", "xx", "f2", "Ja."),
                Requests.of("3", "fr", "f2", "Oui.")));
    assertInstanceOf(Spoken.class, results.get(0));
    assertEquals(
        new Failed("not-spoken", "Error: The specified espeak-ng voice does not exist."),
        results.get(1));
    assertInstanceOf(Spoken.class, results.get(2));
  }

  @Test
  @EnabledIf("installed")
  void aBatchSoundsTheSameAgainAndItsRequestsAsLongAsAlone() {
    List<SpeechRequest> batch =
        List.of(
            Requests.of("1", "de", "m3", "Das Wetter & die <Straße>."),
            Requests.of("2", "de", "m3", "Radio, vier, taxi!", Requests.with(Cue.RATE, -0.8)),
            Requests.of("3", "de", "m3", "Die Nummer ist 123.", Requests.with(Cue.PITCH, 5)));
    List<SpeechResult> together = ENGINE.speak(batch);
    for (int i = 0; i < batch.size(); i++) {
      float[] alone = ((Spoken) ENGINE.speak(List.of(batch.get(i))).get(0)).samples();
      float[] of = ((Spoken) together.get(i)).samples();
      assertEquals(alone.length, of.length, 0.02 * alone.length, "utterance " + i);
    }
    assertArrayEquals(
        ((Spoken) together.get(0)).samples(), ((Spoken) ENGINE.speak(batch).get(0)).samples());
  }

  @Test
  @EnabledIf("installed")
  void batchesOfEveryUsualVoiceAndOfWhispersAreCutIntoTheirUtterances() {
    for (String variant : VARIANTS) {
      List<SpeechRequest> batch =
          List.of(
              Requests.of("1", "de", variant, "Das ist Wetter."),
              Requests.of("2", "de", variant, "Radio, vier, taxi!", Requests.with(Cue.RATE, -0.9)),
              Requests.of("3", "de", variant, "Neun.", Requests.with(Cue.RATE, 0.9)));
      assertEquals(3, Pieces.of((Spoken) ENGINE.recorded(batch)).size(), variant);
    }
  }

  @Test
  @EnabledIf("installed")
  void emptyTextsDoNotMoveTheOthers() {
    List<SpeechResult> results =
        ENGINE.speak(
            List.of(
                Requests.of("1", "de", "m3", "Ja."),
                Requests.of("2", "de", "m3", " "),
                Requests.of(
                    "3", "de", "m3", "Das ist ein sehr viel längerer Satz als der andere.")));
    assertEquals(new Failed("silent", "no sound"), results.get(1));
    assertTrue(length(results.get(2)) > 3 * length(results.get(0)));
  }

  @Test
  @EnabledIf("installed")
  void everySentenceOfEveryLanguageIsSpokenInOneBatchEach() {
    for (Map.Entry<String, LanguageTexts> texts : Texts.shipped().byLanguage().entrySet()) {
      List<SpeechRequest> batch =
          texts.getValue().neutral().stream()
              .map(text -> text.replace(LanguageTexts.DIGITS, "417"))
              .map(text -> Requests.of(text, texts.getValue().voice(), "f3", text))
              .toList();
      List<SpeechResult> results = ENGINE.speak(batch);
      for (int i = 0; i < batch.size(); i++) {
        double seconds = length(results.get(i)) / 22050.0;
        assertTrue(seconds > 0.7 && seconds < 8, batch.get(i).text() + " " + seconds);
      }
    }
  }

  static boolean installed() {
    return Files.isExecutable(Path.of("/usr/bin/espeak-ng"));
  }

  private static int length(SpeechResult result) {
    return ((Spoken) result).samples().length;
  }
}
