package org.polyser.synthesis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.decoding.AudioDecoder;
import org.polyser.synthesis.Product.Recorded;
import org.polyser.synthesis.Product.Rejected;
import org.polyser.synthesis.encoding.RecordingEncoder;
import org.polyser.synthesis.encoding.RecordingFormat;
import org.polyser.synthesis.engine.CommandEngine;
import org.polyser.synthesis.engine.SpeechRequest;
import org.polyser.synthesis.expression.Cue;
import org.polyser.synthesis.expression.Expression;
import org.polyser.synthesis.expression.Speaker;
import org.polyser.synthesis.signal.BackgroundNoise.Colour;
import org.polyser.synthesis.text.TextKind;

/** Recordings of an engine that always hums: ten harmonics of 120 Hz, a second of them. */
class ProductionTest {

  private static final int RATE = 16000;
  private static final Expression PLAIN = Expression.of(cue -> 0);
  private static final Conditions DRY = new Conditions(0, 0.1, 0.2, null, null, "direct");

  private static final String VOICE =
      """
      while read -r line; do
        cp "$1" "$(printf '%s' "$line" | sed 's/.*"output":"\\([^"]*\\)".*/\\1/')"
      done
      """;

  @TempDir private Path folder;

  @Test
  void whatIsDrawnIsMeasured() throws IOException {
    Recorded plain = made(PLAIN, 1, DRY);
    assertEquals(12 * Math.log(1.2) / Math.log(2), plain.measured().pitch(), 0.1);
    assertEquals(-27, plain.measured().level(), 0.05);
    assertEquals(2, plain.measured().rate(), 0.01);
    assertEquals(-20, made(with(Cue.LEVEL, 7), 1, DRY).measured().level(), 0.05);
    assertTrue(made(with(Cue.TILT, 6), 1, DRY).measured().tilt() > plain.measured().tilt() + 1);
    assertTrue(
        made(with(Cue.BREATHINESS, 34), 1, DRY).measured().tilt() > plain.measured().tilt() + 1);
  }

  @Test
  void aShorterVocalTractMakesItHigherAndShorterAsTheEngineWasToldToMakeUpFor() throws IOException {
    Recorded stretched = made(PLAIN, 1.0625, DRY);
    assertEquals(12 * Math.log(1.2 * 1.0625) / Math.log(2), stretched.measured().pitch(), 0.1);
    assertEquals(1 / 1.0625 + 0.3, stretched.seconds(), 0.01);
  }

  @Test
  void theRecordingHasSilenceAroundTheSpeechAndTheSecondsThatAreSaid() throws Exception {
    Recorded made = made(PLAIN, 1, DRY);
    float[] samples = AudioDecoder.decode(made.recording()).channel(0);
    assertEquals(made.seconds(), (double) samples.length / RATE, 1e-9);
    assertEquals(1.3, made.seconds(), 1e-3);
    for (int i = 0; i < 1600; i++) {
      assertEquals(0, samples[i]);
    }
  }

  @Test
  void everyLineGivesARecordingAsLongAsWithout() throws IOException, RejectedAudioException {
    for (String line : List.of("telephone", "opus-low", "mp3-low")) {
      Conditions conditions =
          new Conditions(
              0,
              0.1,
              0.2,
              new Conditions.Reverberation(0.4, -8),
              new Conditions.Noise(Colour.PINK, 20),
              line);
      Recorded made = made(PLAIN, 1, conditions);
      // A frame of MP3 at 16 kHz is 36 ms.
      assertEquals(1.3, made.seconds(), 0.08, line);
      assertEquals(-27, made.measured().level(), 0.05, "measured before the line");
    }
  }

  @Test
  void theSameUtteranceIsTheSameRecordingAndAnotherSeedAnother() throws IOException {
    Conditions noisy =
        new Conditions(0, 0.1, 0.2, null, new Conditions.Noise(Colour.WHITE, 10), "direct");
    byte[] once = made(PLAIN, 1, noisy).recording();
    assertArrayEquals(once, made(PLAIN, 1, noisy).recording());
    Recorded other = (Recorded) production(16000).of(List.of(utterance(PLAIN, 1, noisy, 8))).get(0);
    assertFalse(Arrays.equals(once, other.recording()));
  }

  @Test
  void soundsThatCannotBeASentenceAreRejected() throws IOException {
    Rejected rejected = (Rejected) production(1600).of(List.of(utterance(PLAIN, 1, DRY, 7))).get(0);
    assertEquals("implausible-length", rejected.code());
    assertEquals("0.10 s", rejected.detail());
  }

  private static Expression with(Cue cue, double value) {
    return Expression.of(other -> other == cue ? value : 0);
  }

  private Recorded made(Expression expression, double tract, Conditions conditions)
      throws IOException {
    return (Recorded)
        production(16000).of(List.of(utterance(expression, tract, conditions, 7))).get(0);
  }

  private Production production(int samples) throws IOException {
    float[] hum = new float[samples];
    for (int i = 0; i < samples; i++) {
      for (int harmonic = 1; harmonic <= 10; harmonic++) {
        hum[i] += (float) (0.08 * Math.sin(2 * Math.PI * 120 * harmonic * i / RATE) / harmonic);
      }
    }
    Path file = folder.resolve("hum.flac");
    Files.write(file, RecordingEncoder.encode(RecordingFormat.FLAC, hum, RATE));
    Path voice = folder.resolve("voice.sh");
    Files.writeString(voice, VOICE);
    return new Production(
        new CommandEngine(List.of("sh", voice.toString(), file.toString()), Duration.ofSeconds(30)),
        RecordingFormat.FLAC);
  }

  private static SyntheticUtterance utterance(
      Expression expression, double tract, Conditions conditions, long seed) {
    Speaker speaker = new Speaker("m5ser/de-s1", "f2", PLAIN, tract);
    return new SyntheticUtterance(
        new SpeechRequest("m5ser/1", "de", "de", speaker, "sad", "Ja.", expression),
        "medium",
        PLAIN,
        TextKind.NEUTRAL,
        "Ja.",
        conditions,
        seed);
  }
}
