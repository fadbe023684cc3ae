package org.polyser.synthesis.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.polyser.audio.resampling.Resampler;
import org.polyser.synthesis.engine.SpeechResult.Spoken;
import org.polyser.synthesis.expression.Cue;
import org.polyser.synthesis.expression.Expression;
import org.polyser.synthesis.expression.Speaker;
import org.polyser.synthesis.measure.Measurement;

class EspeakProsodyTest {

  @Test
  void noDepartureIsTheEnginesOwnVoice() {
    assertEquals(new EspeakProsody(50, 50, 100), of(Requests.PLAIN, 1));
  }

  @Test
  void aShorterVocalTractIsMadeUpFor() {
    // To be played 5 % faster: slower by that, lower by that.
    EspeakProsody prosody = of(Requests.PLAIN, 1.05);
    assertEquals(95, prosody.ratePercent());
    assertTrue(prosody.pitch() < 50);
  }

  @Test
  void ratesAreRatios() {
    assertEquals(200, of(Requests.with(Cue.RATE, 1), 1).ratePercent());
    assertEquals(50, of(Requests.with(Cue.RATE, -1), 1).ratePercent());
    assertEquals(25, of(Requests.with(Cue.RANGE, -1), 1).range());
  }

  @Test
  void whatCannotBeSpokenBecomesTheNearestThatCan() {
    EspeakProsody high = of(Expression.of(cue -> 100), 1);
    assertEquals(99, high.range());
    assertEquals(250, high.ratePercent());
    assertEquals(0, of(Requests.with(Cue.PITCH, -100), 1).pitch());
  }

  @Test
  @EnabledIf("org.polyser.synthesis.engine.EspeakEngineTest#installed")
  void theEngineSpeaksAsManySemitonesHigherAsWasAsked() {
    double plain = spoken(0);
    for (double semitones : new double[] {-4, 3, 6}) {
      // Two thirds of a semitone: voices differ in how much of their F0 moves.
      assertEquals(semitones, spoken(semitones) - plain, 0.67);
    }
  }

  @Test
  void everyPhraseOfAContourHasAPitchOfItsOwn() {
    String ssml =
        EspeakProsody.ssml(
            Requests.of("1", "de", "f2", "Eins zwei drei vier", Requests.with(Cue.CONTOUR, 4)));
    List<Integer> pitches =
        Pattern.compile("pitch=\"(\\d+)\"")
            .matcher(ssml)
            .results()
            .map(match -> Integer.valueOf(match.group(1)))
            .toList();
    assertEquals(4, pitches.size());
    assertEquals(pitches.stream().sorted().distinct().toList(), pitches);
    assertEquals("Eins zwei drei vier", ssml.replaceAll("<[^>]*>", ""));
  }

  @Test
  @EnabledIf("org.polyser.synthesis.engine.EspeakEngineTest#installed")
  void theEngineRisesAsManySemitonesMoreAsWasAsked() {
    double plain = measured(Requests.with(Cue.RANGE, -0.55)).contour();
    for (double semitones : new double[] {-4, 4}) {
      Expression expression =
          Expression.of(cue -> cue == Cue.CONTOUR ? semitones : cue == Cue.RANGE ? -0.55 : 0);
      // The melody of each phrase is its own, and four steps are no line.
      assertEquals(semitones, measured(expression).contour() - plain, 1.5);
    }
  }

  private static double spoken(double semitones) {
    return measured(
            Expression.of(cue -> cue == Cue.PITCH ? semitones : cue == Cue.RANGE ? -0.55 : 0))
        .pitch();
  }

  private static Measurement measured(Expression expression) {
    String text = "The train leaves from platform four at half past seven.";
    SpeechRequest request = Requests.of("1", "en-us", "m3", text, expression);
    EspeakEngine engine = new EspeakEngine("espeak-ng", Duration.ofMinutes(1));
    Spoken sound = (Spoken) engine.speak(List.of(request)).get(0);
    float[] samples = Resampler.resample(sound.samples(), 22050, 16000);
    return Measurement.of(samples, 16000, text);
  }

  private static EspeakProsody of(Expression expression, double tract) {
    Speaker speaker = new Speaker("s", "f2", Requests.PLAIN, tract);
    return EspeakProsody.of(
        new SpeechRequest("1", "de", "de", speaker, "sad", "Ja.", expression), 0);
  }
}
