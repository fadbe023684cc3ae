package org.polyser.corpus;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EmotionTest {

  @Test
  void isAnOpenSetOfLowerCaseWords() {
    assertTrue(Emotion.COMMON.stream().allMatch(Emotion::isWord));
    assertTrue(Emotion.isWord("disappointed"));
  }

  @Test
  void isNothingElse() {
    assertTrue(Stream.of("", "Angry", "very sad", "wütend", "x1").noneMatch(Emotion::isWord));
    assertFalse(Emotion.isWord("sad\n"));
  }
}
