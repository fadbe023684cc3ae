package org.polyser.jobs.synthesize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The directions of Banse & Scherer (1996) and Juslin & Laukka (2003), over 400 utterances each.
 */
class ProsodyModelTest {

  private static final ProsodyModel MODEL = ProsodyModel.load();

  @Test
  void angerIsHighWideLoudAndFast() {
    assertOrder("neutral", "angry", Prosody::pitch, 8);
    assertOrder("neutral", "angry", Prosody::range, 12);
    assertOrder("neutral", "angry", Prosody::volume, 30);
    assertOrder("neutral", "angry", Prosody::rate, 15);
  }

  @Test
  void happinessIsHighWideAndFastButNotAsLoudAsAnger() {
    assertOrder("neutral", "happy", Prosody::pitch, 10);
    assertOrder("neutral", "happy", Prosody::range, 15);
    assertOrder("neutral", "happy", Prosody::rate, 8);
    assertOrder("happy", "angry", Prosody::volume, 15);
  }

  @Test
  void sadnessIsLowNarrowSoftAndSlow() {
    assertOrder("sad", "neutral", Prosody::pitch, 8);
    assertOrder("sad", "neutral", Prosody::range, 12);
    assertOrder("sad", "neutral", Prosody::volume, 20);
    assertOrder("sad", "neutral", Prosody::rate, 20);
  }

  @Test
  void fearIsHighNarrowAndFast() {
    assertOrder("neutral", "fearful", Prosody::pitch, 10);
    assertOrder("fearful", "neutral", Prosody::range, 6);
    assertOrder("neutral", "fearful", Prosody::rate, 15);
  }

  @Test
  void valuesOutsideTheirRangeAreMovedToItsEnd() {
    assertEquals(new Prosody(0, 99, 80, 200), new Prosody(-1, 100, 79, 201));
    assertEquals(new Prosody(99, 0, 450, 0), new Prosody(100, -1, 451, -1));
  }

  /** Means over many speakers differ by at least {@code gap}. */
  private static void assertOrder(
      String lower, String higher, ToIntFunction<Prosody> value, double gap) {
    double difference = mean(higher, value) - mean(lower, value);
    assertTrue(difference >= gap, higher + " - " + lower + " = " + difference);
  }

  private static double mean(String emotion, ToIntFunction<Prosody> value) {
    return IntStream.range(0, 400)
        .mapToObj(i -> MODEL.draw(1, "speaker" + i, emotion, emotion + i))
        .mapToInt(value)
        .average()
        .orElseThrow();
  }
}
