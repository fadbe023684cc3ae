package org.polyser.jobs.synthesize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.polyser.config.InvalidInputException;

class EspeakEngineTest {

  private static final Prosody PROSODY = new Prosody(50, 40, 350, 120);
  private static final EspeakEngine ENGINE = new EspeakEngine();

  @Test
  void aTextCanHoldNoMarkup() {
    assertEquals(
        "<speak><prosody pitch=\"50\" range=\"40\" rate=\"200%\" volume=\"120\">"
            + "a &amp;lt; b &lt;break/&gt; c</prosody></speak>",
        Ssml.of("a &lt; b <break/>\tc", PROSODY).replace("  ", " "));
  }

  @Test
  void theCommandIsAListWithoutTheText() {
    assertEquals(
        List.of(
            "espeak-ng", "-m", "-b", "1", "-s", "175", "-v", "de+f2", "--stdin", "-w", "/t/o.wav"),
        ENGINE.command("de+f2", Path.of("/t/o.wav")));
  }

  @Test
  void aMissingProgramIsToldWithItsRemedy() {
    EspeakEngine missing = new EspeakEngine("/no/such/espeak-ng", Duration.ofSeconds(5));
    assertEquals(
        "espeak-ng is not installed: apt-get install espeak-ng",
        assertThrows(InvalidInputException.class, () -> missing.speak(utterance("de+f2", "Ja.")))
            .getMessage());
  }

  @Test
  @EnabledIf("installed")
  void anUnknownVoiceIsRefused() {
    assertEquals(
        "synthetic/1 cannot be spoken: Error: The specified espeak-ng voice does not exist.",
        assertThrows(InvalidInputException.class, () -> ENGINE.speak(utterance("xx", "Ja.")))
            .getMessage());
  }

  @Test
  @EnabledIf("installed")
  void theHeaderTellsTheTrueLength() {
    byte[] wav = ENGINE.speak(utterance("de+f2", "Das Wetter & die <Straße>."));
    ByteBuffer header = ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN);
    assertEquals(wav.length - 8, header.getInt(4));
    assertEquals(wav.length - 44, header.getInt(40));
    assertEquals(22050, header.getInt(24));
    assertTrue(wav.length > 22050, "at least half a second");
  }

  @Test
  @EnabledIf("installed")
  void theSameUtteranceIsTheSameSound() {
    SyntheticUtterance utterance = utterance("fr-fr+m3", "Bonjour.");
    assertTrue(Arrays.equals(ENGINE.speak(utterance), ENGINE.speak(utterance)));
  }

  @Test
  @EnabledIf("installed")
  void everyLanguageSpeaksWithItsOwnVoice() {
    SynthesisConfig one =
        new SynthesisConfig(List.copyOf(Sentences.load().known()), List.of("neutral"), 1, 1, 1);
    for (SyntheticUtterance utterance : SynthesisPlan.of(one)) {
      int bytes = ENGINE.speak(utterance).length;
      assertTrue(bytes > 44100 && bytes < 6 * 44100, utterance.utteranceId() + " " + bytes);
    }
  }

  static boolean installed() {
    return Files.isExecutable(Path.of("/usr/bin/espeak-ng"));
  }

  private static SyntheticUtterance utterance(String voice, String text) {
    return new SyntheticUtterance("synthetic/1", "de", voice, "s", "neutral", text, PROSODY);
  }
}
