package org.polyser.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class WaveformTest {

  private static final Waveform WAVE = new Waveform(new float[][] {{0, 1, 2, 3}, {4, 5, 6, 7}}, 2);

  @Test
  void knowsItsShape() {
    assertEquals(2, WAVE.numChannels());
    assertEquals(4, WAVE.numSamples());
    assertEquals(2.0, WAVE.durationSeconds(), 0);
  }

  @Test
  void aSegmentIsCutToTheNearestSample() {
    assertArrayEquals(new float[] {5, 6}, WAVE.segment(0.5, 1).channel(1));
    assertArrayEquals(new float[] {1}, WAVE.segment(0.3, 0.6).channel(0));
    assertArrayEquals(new float[] {3}, WAVE.segment(1.5, Double.POSITIVE_INFINITY).channel(0));
    assertEquals(0, WAVE.segment(9, 1).numSamples());
    assertThrows(IllegalArgumentException.class, () -> WAVE.segment(-1, 1));
    assertThrows(IllegalArgumentException.class, () -> WAVE.segment(0, Double.NaN));
  }

  @Test
  void refusesWhatIsNoWaveform() {
    assertThrows(IllegalArgumentException.class, () -> new Waveform(new float[0][], 1));
    assertThrows(IllegalArgumentException.class, () -> new Waveform(new float[1][1], 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Waveform(new float[][] {new float[1], new float[2]}, 1));
  }
}
