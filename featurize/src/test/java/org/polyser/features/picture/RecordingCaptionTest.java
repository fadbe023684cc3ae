package org.polyser.features.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class RecordingCaptionTest {

  @Test
  void countsChannelsForPeople() {
    assertEquals(
        "1.50 s · 8000 Hz · 1 channel", new RecordingCaption("x", 1.5, 8000, 1, 0).facts());
    assertEquals(
        "0.01 s · 44100 Hz · 6 channels (channel=1)",
        new RecordingCaption("x", 0.0125, 44_100, 6, 1).facts());
  }

  @Test
  void leavesTheMiddleOfALongNameOut() {
    assertEquals("a".repeat(70), caption("a".repeat(70)).shortName());
    assertEquals(
        "😀".repeat(35) + "…" + "b".repeat(34),
        caption("😀".repeat(60) + "b".repeat(60)).shortName());
  }

  @Test
  void refusesAChannelThatTheRecordingHasNot() {
    assertThrows(IllegalArgumentException.class, () -> new RecordingCaption("x", 1, 8000, 2, 2));
  }

  private static RecordingCaption caption(String name) {
    return new RecordingCaption(name, 1, 8000, 1, 0);
  }
}
