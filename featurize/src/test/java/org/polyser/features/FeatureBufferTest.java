package org.polyser.features;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FeatureBufferTest {

  @Test
  void holdsTheHalvesOfAllFramesInTheirOrder() {
    FeatureBuffer buffer = new FeatureBuffer(3);
    float[] values = Signals.noise(3 * 5000, 10);
    int at = 0;
    for (int numFrames = 1; at < 5000; numFrames++) {
      int count = Math.min(numFrames, 5000 - at);
      float[] reused = Arrays.copyOfRange(values, 3 * at, 3 * (at + count) + 7);
      buffer.accept(reused, count);
      at += count;
      assertEquals(at, buffer.numFrames());
    }

    assertArrayEquals(HalfPrecision.pack(values), buffer.toHalfPrecision());
  }

  @Test
  void takesTheFramesOfAStream() {
    FeatureBuffer buffer = new FeatureBuffer(80);
    LogMelStream stream = new LogMelStream(LogMelConfigs.WHISPER, buffer);
    for (int length : new int[] {0, 20_000, 16_000 * 30, 400}) {
      float[] samples = Signals.noise(length, 0.1f);
      stream.accept(samples, length);
      stream.finish();

      FeatureMatrix whole = new LogMelExtractor(LogMelConfigs.WHISPER).extract(samples);
      assertEquals(whole.numFrames(), buffer.numFrames());
      assertArrayEquals(whole.toHalfPrecision(), buffer.toHalfPrecision());
      buffer.clear();
      assertEquals(0, buffer.numFrames());
    }
  }

  @Test
  void refusesFramesWithoutBands() {
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> new FeatureBuffer(0));

    assertEquals("numMels must be >= 1, got 0", e.getMessage());
  }
}
