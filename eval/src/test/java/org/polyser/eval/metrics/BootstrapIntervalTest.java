package org.polyser.eval.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BootstrapIntervalTest {

  private static final List<String> LABELS = List.of("angry", "happy");
  private static final BootstrapConfig CONFIG = new BootstrapConfig(2000, 0.95, 1);

  @Test
  void speakersAreDrawnAsAWhole() {
    GroupedConfusion confusion = new GroupedConfusion(LABELS);
    both(confusion, "right", 50, 0);
    both(confusion, "wrong", 0, 50);
    BootstrapInterval interval = BootstrapInterval.of(confusion, CONFIG);
    assertEquals(new BootstrapInterval(0, 1, 0.95, ResamplingUnit.SPEAKER, 2), interval);
  }

  @Test
  void utterancesGiveTheBinomialInterval() {
    GroupedConfusion confusion = new GroupedConfusion(LABELS);
    for (int i = 0; i < 400; i++) {
      confusion.addWithoutSpeaker("angry", i < 240 ? "angry" : "happy");
      confusion.addWithoutSpeaker("happy", i < 240 ? "happy" : "angry");
    }
    BootstrapInterval interval = BootstrapInterval.of(confusion, CONFIG);
    double half = 1.96 * Math.sqrt(0.6 * 0.4 / 400 / 2);
    assertEquals(0.6 - half, interval.low(), 0.005);
    assertEquals(0.6 + half, interval.high(), 0.005);
    assertEquals(ResamplingUnit.UTTERANCE, interval.unit());
    assertEquals(800, interval.count());
  }

  @Test
  void modelsThatAllAnswerAlikeMakeNoIntervalNarrower() {
    GroupedConfusion once = new GroupedConfusion(LABELS);
    GroupedConfusion often = new GroupedConfusion(LABELS);
    for (int i = 0; i < 100; i++) {
      String answer = i < 60 ? "angry" : "happy";
      once.addWithoutSpeaker("angry", answer).addWithoutSpeaker("happy", answer);
      often
          .addWithoutSpeaker("angry", answer, answer, answer, answer, answer)
          .addWithoutSpeaker("happy", answer, answer, answer, answer, answer);
    }
    assertEquals(BootstrapInterval.of(once, CONFIG), BootstrapInterval.of(often, CONFIG));
    assertEquals(200, BootstrapInterval.of(often, CONFIG).count());
  }

  @Test
  void answersOfSeveralModelsVaryByUtterance() {
    GroupedConfusion confusion = new GroupedConfusion(LABELS);
    for (int i = 0; i < 400; i++) {
      String[] right = {i < 240 ? "+" : "-", i < 200 ? "+" : "-", i < 40 ? "+" : "-"};
      confusion.addWithoutSpeaker("angry", answers("angry", right));
      confusion.add("only", "happy", answers("happy", right)); // alone: drawn one by one, too
    }
    BootstrapInterval interval = BootstrapInterval.of(confusion, CONFIG);
    double mean = (240 + 200 + 40) / 1200.0;
    double squares = (40 * 9 + 160 * 4 + 40) / 9.0 / 400;
    double half = 1.96 * Math.sqrt((squares - mean * mean) / 400 / 2);
    assertEquals(mean - half, interval.low(), 0.003);
    assertEquals(mean + half, interval.high(), 0.003);
    assertEquals(new BootstrapInterval.Drawn(ResamplingUnit.UTTERANCE, 800), drawn(interval));
  }

  @Test
  void anUtteranceThatWasAnsweredMoreOftenWeighsMore() {
    GroupedConfusion confusion = new GroupedConfusion(List.of("angry", "sad"));
    confusion.addWithoutSpeaker("angry", "angry").addWithoutSpeaker("angry", "sad", "sad", "sad");
    BootstrapInterval interval = BootstrapInterval.of(confusion, CONFIG);
    assertEquals(0, interval.low());
    assertEquals(1, interval.high());
  }

  @Test
  void aSingleSpeakerSaysNothingAboutOthers() {
    GroupedConfusion confusion = new GroupedConfusion(LABELS);
    both(confusion, "only", 6, 4);
    BootstrapInterval interval = BootstrapInterval.of(confusion, CONFIG);
    assertEquals(ResamplingUnit.UTTERANCE, interval.unit());
    assertTrue(interval.low() < interval.high());
  }

  @Test
  void someUnknownSpeakersMakeItAnIntervalOverUtterances() {
    GroupedConfusion confusion = new GroupedConfusion(LABELS);
    both(confusion, "a", 9, 1);
    both(confusion, "b", 1, 9);
    double speakersOnly = width(BootstrapInterval.of(confusion, CONFIG));
    confusion.addWithoutSpeaker("angry", "angry");
    BootstrapInterval mixed = BootstrapInterval.of(confusion, CONFIG);
    assertEquals(ResamplingUnit.UTTERANCE, mixed.unit());
    assertEquals(41, mixed.count());
    assertTrue(width(mixed) > 0.9 * speakersOnly, "speakers are still drawn as a whole");
  }

  @Test
  void speakersThatCoincideWithLabelsKeepEveryResample() {
    GroupedConfusion confusion = new GroupedConfusion(LABELS);
    confusion.add("a", "angry", "angry");
    confusion.add("h", "happy", "angry");
    BootstrapInterval interval = BootstrapInterval.of(confusion, CONFIG);
    assertEquals(0, interval.low());
    assertEquals(1, interval.high());
  }

  @Test
  void theOrderOfSpeakersDoesNotMatterButTheSeedDoes() {
    GroupedConfusion forth = new GroupedConfusion(LABELS);
    GroupedConfusion back = new GroupedConfusion(LABELS);
    for (int i = 0; i < 12; i++) {
      both(forth, "s" + i, i, 15 - i);
      both(back, "s" + (11 - i), 11 - i, 4 + i);
    }
    assertEquals(BootstrapInterval.of(forth, CONFIG), BootstrapInterval.of(back, CONFIG));
    assertNotEquals(
        BootstrapInterval.of(forth, CONFIG),
        BootstrapInterval.of(forth, new BootstrapConfig(2000, 0.95, 2)));
  }

  @Test
  void certainOutcomesHaveNoWidth() {
    GroupedConfusion confusion = new GroupedConfusion(LABELS);
    confusion.addWithoutSpeaker("angry", "angry").addWithoutSpeaker("happy", "angry");
    BootstrapInterval interval = BootstrapInterval.of(confusion, CONFIG);
    assertEquals(0.5, interval.low());
    assertEquals(0.5, interval.high());
  }

  @Test
  void nothingHasNoInterval() {
    GroupedConfusion nothing = new GroupedConfusion(LABELS);
    assertThrows(IllegalArgumentException.class, () -> BootstrapInterval.of(nothing, CONFIG));
  }

  private static void both(GroupedConfusion confusion, String speaker, int right, int wrong) {
    for (int i = 0; i < right + wrong; i++) {
      confusion.add(speaker, "angry", i < right ? "angry" : "happy");
      confusion.add(speaker, "happy", i < right ? "happy" : "angry");
    }
  }

  private static String[] answers(String truth, String... outcomes) {
    String other = LABELS.get(1 - LABELS.indexOf(truth));
    return Arrays.stream(outcomes).map(o -> o.equals("+") ? truth : other).toArray(String[]::new);
  }

  private static BootstrapInterval.Drawn drawn(BootstrapInterval interval) {
    return new BootstrapInterval.Drawn(interval.unit(), interval.count());
  }

  private static double width(BootstrapInterval interval) {
    return interval.high() - interval.low();
  }
}
