package org.polyser.synthesis.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.polyser.synthesis.expression.Cue;
import org.polyser.synthesis.expression.Expression;
import org.polyser.synthesis.expression.Speaker;

class PhonemeScriptTest {

  /** Means of 100 and 200 Hz, which are 6 semitones over 100 Hz. */
  private static final List<String> SCRIPT =
      List.of("_ 90", "a: 100\t 0 100 100 100", "a: 100 0 200 100 200", "_\t50");

  @Test
  void longPausesSeparateUtterancesAndShortOnesStay() {
    List<PhonemeScript> scripts =
        PhonemeScript.split(
            List.of("_ 9", "a 1", "_ 600", "_ 300", "b 2", "_ 600", "_ 600", "c 3", "_ 9"), 1000);
    assertEquals(
        List.of(List.of("a", "_", "_", "b"), List.of("c")),
        scripts.stream().map(s -> s.phonemes().stream().map(Phoneme::symbol).toList()).toList());
    assertEquals(List.of(), PhonemeScript.split(List.of("_ 5000"), 1000));
  }

  @Test
  void nothingAskedChangesNothing() {
    assertEquals(
        "a: 100 0 100.0 100 100.0\na: 100 0 200.0 100 200.0\n", spoken(cue -> 0, 1).text());
  }

  @Test
  void pitchMovesAndRangeSpreadsAroundTheMean() {
    assertEquals(
        List.of(3.0, 3.0, 15.0, 15.0), semitones(spoken(cue -> cue == Cue.PITCH ? 3 : 0, 1)));
    assertEquals(
        List.of(3.0, 3.0, 9.0, 9.0), semitones(spoken(cue -> cue == Cue.RANGE ? -1 : 0, 1)));
  }

  @Test
  void aContourTurnsItAboutTheMiddleOfTheUtterance() {
    // Middles of the two phonemes lie a quarter of the utterance before and after its middle.
    assertEquals(
        List.of(-1.0, -1.0, 13.0, 13.0), semitones(spoken(cue -> cue == Cue.CONTOUR ? 4 : 0, 1)));
  }

  @Test
  void aShorterVocalTractIsMadeUpFor() {
    assertEquals(List.of(-12.0, -12.0, 0.0, 0.0), semitones(spoken(cue -> 0, 2)));
  }

  private static PhonemeScript spoken(java.util.function.ToDoubleFunction<Cue> cues, double tract) {
    Speaker speaker = new Speaker("s", "mb-de5", Requests.PLAIN, tract);
    return PhonemeScript.split(SCRIPT, 1000)
        .get(0)
        .spoken(new SpeechRequest("1", "de", "de", speaker, "sad", "A.", Expression.of(cues)));
  }

  private static List<Double> semitones(PhonemeScript script) {
    return script.phonemes().stream()
        .flatMap(phoneme -> phoneme.targets().stream())
        .map(target -> Math.round(target.semitones() * 1e9) / 1e9 + 0.0)
        .toList();
  }
}
