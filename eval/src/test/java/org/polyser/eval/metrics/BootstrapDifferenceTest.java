package org.polyser.eval.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BootstrapDifferenceTest {

  private static final List<String> LABELS = List.of("angry", "happy");
  private static final BootstrapConfig CONFIG = new BootstrapConfig(4000, 0.95, 1);

  @Test
  void aModelAgainstItselfDiffersByNothing() {
    GroupedPairs pairs = new GroupedPairs(LABELS);
    for (int i = 0; i < 40; i++) {
      String answer = i % 3 == 0 ? "angry" : "happy";
      pairs.add("s" + i % 5, LABELS.get(i % 2), answer, answer);
    }
    BootstrapDifference difference = BootstrapDifference.of(pairs, CONFIG);
    assertEquals(0, difference.difference());
    assertEquals(
        new BootstrapInterval(0, 0, 0.95, ResamplingUnit.SPEAKER, 5), difference.interval());
    assertEquals(0, difference.shareAboveZero());
    assertFalse(difference.excludesZero());
  }

  @Test
  void aGainOfEverySpeakerIsCertainHoweverMuchSpeakersDiffer() {
    GroupedPairs pairs = new GroupedPairs(LABELS);
    for (int speaker = 0; speaker < 8; speaker++) {
      both(pairs, "s" + speaker, 10 * speaker, 20, 100 - 10 * speaker);
    }
    BootstrapDifference difference = BootstrapDifference.of(pairs, CONFIG);
    assertEquals(20.0 / 120, difference.difference(), 1e-12);
    assertEquals(20.0 / 120, difference.interval().low(), 1e-12);
    assertEquals(20.0 / 120, difference.interval().high(), 1e-12);
    assertEquals(1, difference.shareAboveZero());
    assertTrue(difference.excludesZero());
  }

  @Test
  void utterancesGiveTheIntervalOfDiscordantPairs() {
    GroupedPairs pairs = new GroupedPairs(LABELS);
    for (int i = 0; i < 400; i++) {
      String first = i < 300 ? "right" : "wrong";
      String second = i < 240 || i >= 370 ? "right" : "wrong";
      LABELS.forEach(
          truth -> pairs.addWithoutSpeaker(truth, answer(truth, first), answer(truth, second)));
    }
    BootstrapDifference difference = BootstrapDifference.of(pairs, CONFIG);
    double mean = (60.0 - 30) / 400;
    double variance = ((60.0 + 30) / 400 - mean * mean) / 400 / 2;
    double half = 1.96 * Math.sqrt(variance);
    assertEquals(0.75, difference.uar(), 1e-12);
    assertEquals(0.675, difference.otherUar(), 1e-12);
    assertEquals(mean - half, difference.interval().low(), 0.004);
    assertEquals(mean + half, difference.interval().high(), 0.004);
    assertEquals(ResamplingUnit.UTTERANCE, difference.interval().unit());
    assertEquals(800, difference.interval().count());
  }

  @Test
  void pairingNarrowsTheInterval() {
    GroupedPairs pairs = new GroupedPairs(LABELS);
    GroupedConfusion alone = new GroupedConfusion(LABELS);
    for (int speaker = 0; speaker < 10; speaker++) {
      both(pairs, "s" + speaker, 5 * speaker, speaker % 2, 50 - 5 * speaker);
      for (int i = 0; i < 50; i++) {
        alone.add("s" + speaker, "angry", i < 5 * speaker ? "angry" : "happy");
      }
    }
    BootstrapInterval paired = BootstrapDifference.of(pairs, CONFIG).interval();
    BootstrapInterval single = BootstrapInterval.of(alone, CONFIG);
    assertTrue(paired.high() - paired.low() < 0.1 * (single.high() - single.low()));
  }

  @Test
  void exchangingTheModelsTurnsTheSign() {
    GroupedPairs forth = new GroupedPairs(LABELS);
    GroupedPairs back = new GroupedPairs(LABELS);
    for (int i = 0; i < 60; i++) {
      String truth = LABELS.get(i % 2);
      String first = LABELS.get(i / 7 % 2);
      String second = LABELS.get(i / 3 % 2);
      forth.add("s" + i % 6, truth, first, second);
      back.add("s" + i % 6, truth, second, first);
    }
    BootstrapDifference a = BootstrapDifference.of(forth, CONFIG);
    BootstrapDifference b = BootstrapDifference.of(back, CONFIG);
    assertEquals(a.difference(), -b.difference(), 1e-12);
    assertEquals(a.interval().low(), -b.interval().high(), 1e-12);
    assertTrue(a.shareAboveZero() + b.shareAboveZero() <= 1);
  }

  @Test
  void nothingHasNoDifference() {
    GroupedPairs nothing = new GroupedPairs(LABELS);
    assertThrows(IllegalArgumentException.class, () -> BootstrapDifference.of(nothing, CONFIG));
  }

  /** Utterances of each label: both models right, the first alone, neither. */
  private static void both(GroupedPairs pairs, String speaker, int both, int first, int neither) {
    for (int i = 0; i < both + first + neither; i++) {
      String one = i < both + first ? "right" : "wrong";
      String other = i < both ? "right" : "wrong";
      LABELS.forEach(truth -> pairs.add(speaker, truth, answer(truth, one), answer(truth, other)));
    }
  }

  private static String answer(String truth, String outcome) {
    return outcome.equals("right") ? truth : LABELS.get(1 - LABELS.indexOf(truth));
  }
}
