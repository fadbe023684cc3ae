package org.polyser.synthesis.signal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.polyser.synthesis.signal.Signals.RATE;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VoiceTest {

  @Test
  void breathHasTheLevelThatWasAskedForAndIsSilentWhereSpeechIs() {
    float[] speech = Arrays.copyOf(Signals.sine(200, 0.5, RATE), 2 * RATE);
    float[] breathy = speech.clone();
    Breath.apply(breathy, RATE, -20, new NoiseSource(3));
    float[] breath = difference(breathy, speech);
    // In the mean over the whole; the tone does not correlate with the noise.
    assertEquals(-20, 10 * Math.log10(Mixing.power(breath) / Mixing.power(speech)), 0.01);
    float[] silence = Arrays.copyOfRange(breath, RATE + RATE / 4, 2 * RATE);
    assertTrue(Mixing.power(silence) < 1e-12);
    // It begins at about 2 kHz.
    assertTrue(power(breath, 3000) > 50 * power(breath, 300));
  }

  @Test
  void creakDipsToWhatItsDepthLeavesTwentyFiveToFiftyTimesASecond() {
    float[] ones = new float[10 * RATE];
    Arrays.fill(ones, 1);
    Creak.apply(ones, RATE, 0.6, new NoiseSource(5));
    int dips = 0;
    float lowest = 1;
    for (int i = 1; i + 1 < ones.length; i++) {
      dips += ones[i] < ones[i - 1] && ones[i] <= ones[i + 1] ? 1 : 0;
      lowest = Math.min(lowest, ones[i]);
    }
    assertTrue(dips > 10 * 25 && dips < 10 * 50, "dips " + dips);
    assertEquals(0.4, lowest, 1e-4);
  }

  @Test
  void noDepthChangesNothing() {
    float[] speech = Signals.sine(200, 0.5, 1000);
    float[] same = speech.clone();
    Creak.apply(same, RATE, 0, new NoiseSource(1));
    assertArrayEquals(speech, same);
    assertSame(speech, Tremor.apply(speech, RATE, 0, 6));
  }

  @Test
  void tremorSwaysFrequenciesByItsDepth() {
    float[] swaying = Tremor.apply(Signals.sine(400, 0.5, RATE), RATE, 1, 5);
    double highest = 0;
    double lowest = 1e9;
    double crossing = -1;
    for (int i = 2000; i < RATE - 2000; i++) {
      if (swaying[i - 1] < 0 && swaying[i] >= 0) {
        double at = i - swaying[i] / (swaying[i] - swaying[i - 1]);
        if (crossing > 0) {
          highest = Math.max(highest, RATE / (at - crossing));
          lowest = Math.min(lowest, RATE / (at - crossing));
        }
        crossing = at;
      }
    }
    // The frequency is 400 (1 + d cos); a semitone up is d = 0.0595.
    assertEquals(400 * 1.0595, highest, 1);
    assertEquals(400 * (1 - 0.0595), lowest, 1);
  }

  @Test
  void theLevelOfSpeechLeavesPausesOut() {
    float[] tone = Signals.sine(500, 0.5, RATE);
    double level = 10 * Math.log10(0.125);
    assertEquals(level, SpeechLevel.of(tone, RATE), 0.01);
    assertEquals(level, SpeechLevel.of(Arrays.copyOf(tone, 3 * RATE), RATE), 0.01);
    SpeechLevel.set(tone, RATE, -26);
    assertEquals(-26, SpeechLevel.of(tone, RATE), 0.01);
    SpeechLevel.set(tone, RATE, 0);
    assertEquals(0.98, Signals.amplitude(tone, 0, RATE, 500), 0.001);
  }

  private static float[] difference(float[] a, float[] b) {
    float[] difference = a.clone();
    Mixing.add(difference, b, -1);
    return difference;
  }

  /** Mean power in a band of 200 Hz. */
  private static double power(float[] samples, double hertz) {
    double sum = 0;
    for (int i = 0; i < 40; i++) {
      sum += Math.pow(Signals.amplitude(samples, 0, RATE, hertz + 5 * i), 2);
    }
    return sum;
  }
}
