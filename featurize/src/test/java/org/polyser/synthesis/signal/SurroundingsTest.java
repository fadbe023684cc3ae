package org.polyser.synthesis.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.polyser.synthesis.signal.Signals.RATE;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.polyser.synthesis.signal.BackgroundNoise.Colour;

class SurroundingsTest {

  @Test
  void aRoomsSoundFallsBySixtyDecibelsInItsTime() {
    for (double seconds : new double[] {0.3, 0.6}) {
      float[] response = new float[2 * RATE];
      response[0] = 1;
      Room.apply(response, RATE, seconds, 0);
      // Between 10 and 40 dB of decay of the energy that is still to come (Schroeder).
      double from = timeOfDecay(response, 10);
      double to = timeOfDecay(response, 40);
      double measured = 2 * (to - from);
      // The damping of high frequencies makes it shorter, by up to a fifth.
      assertTrue(measured > 0.75 * seconds && measured < 1.1 * seconds, "T " + measured);
    }
  }

  @Test
  void aRoomHasTheLevelThatWasAskedForAndLeavesTheDirectSound() {
    float[] speech = Signals.noise(RATE);
    float[] inRoom = speech.clone();
    Room.apply(inRoom, RATE, 0.5, -6);
    assertEquals(speech[0], inRoom[0]);
    Mixing.add(inRoom, speech, -1);
    assertEquals(-6, 10 * Math.log10(Mixing.power(inRoom) / Mixing.power(speech)), 0.01);
  }

  @Test
  void noiseHasTheDistanceFromTheSpeechThatWasAskedFor() {
    for (Colour colour : Colour.values()) {
      float[] silence = new float[RATE];
      BackgroundNoise.apply(silence, colour, -26, 15, new NoiseSource(9));
      assertEquals(-41, Decibels.ofPower(Mixing.power(silence)), 0.01, colour.name());
    }
  }

  @Test
  void coloursFallAsTheyShould() {
    // From 500 Hz to 4 kHz, three octaves: none, some 3 and some 6 dB an octave.
    assertEquals(0, fall(Colour.WHITE), 1);
    assertEquals(3, fall(Colour.PINK), 1);
    assertEquals(5.5, fall(Colour.BROWN), 1);
  }

  private static double fall(Colour colour) {
    float[] noise = new float[16 * RATE];
    BackgroundNoise.apply(noise, colour, -26, 0, new NoiseSource(9));
    return (band(noise, 500) - band(noise, 4000)) / 3;
  }

  /** Level of a band around a frequency, from the mean power of many of its components. */
  private static double band(float[] noise, double hertz) {
    double sum = 0;
    for (int second = 0; second < 16; second++) {
      float[] part = Arrays.copyOfRange(noise, second * RATE, (second + 1) * RATE);
      for (int i = -5; i < 5; i++) {
        sum += Math.pow(Signals.amplitude(part, 0, RATE, hertz + 10 * i), 2);
      }
    }
    return 10 * Math.log10(sum);
  }

  private static double timeOfDecay(float[] response, double decibels) {
    double[] left = new double[response.length + 1];
    for (int i = response.length - 1; i > 0; i--) {
      left[i] = left[i + 1] + response[i] * response[i];
    }
    int i = 1;
    while (left[i] > left[1] * Math.pow(10, -decibels / 10)) {
      i++;
    }
    return (double) i / RATE;
  }
}
