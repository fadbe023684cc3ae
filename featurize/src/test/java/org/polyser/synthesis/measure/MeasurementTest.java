package org.polyser.synthesis.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MeasurementTest {

  private static final int RATE = 16000;

  @Test
  void pitchOfAVoiceWithManyHarmonicsIsThatOfItsFundamental() {
    for (double hertz : new double[] {85, 120, 210, 330}) {
      Measurement measured = Measurement.of(voice(hertz, hertz, 1), RATE, "abc");
      // A tenth of a semitone.
      assertEquals(12 * Math.log(hertz / 100) / Math.log(2), measured.pitch(), 0.1);
      assertEquals(0, measured.range(), 0.1);
    }
  }

  @Test
  void rangeOfAGlideIsHalfOfItBetweenTheQuartiles() {
    Measurement measured = Measurement.of(voice(100, 200, 2), RATE, "abc");
    assertEquals(6, measured.pitch(), 0.3);
    assertEquals(6, measured.range(), 0.4);
    assertEquals(12, measured.contour(), 0.6);
    assertEquals(-12, Measurement.of(voice(200, 100, 2), RATE, "abc").contour(), 0.6);
  }

  @Test
  void noiseHasNoPitch() {
    Random random = new Random(1);
    float[] noise = new float[RATE];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = random.nextFloat() - 0.5f;
    }
    Measurement measured = Measurement.of(noise, RATE, "abc");
    assertTrue(voiced(PitchTrack.semitones(noise, RATE)) < 10);
    assertEquals(Double.NaN, measured.pitch());
    assertEquals(Double.NaN, measured.contour());
    assertTrue(measured.tilt() > 5, "noise has seven times the band above 1 kHz");
  }

  @Test
  void rateCountsLettersAndDigitsOfAllScripts() {
    assertEquals(5 / 2.0, Measurement.of(new float[2 * RATE], RATE, "Äb, 1। 第二").rate());
  }

  @Test
  void aRiseIsThatOfTheVoicedFramesFromEndToEnd() {
    double nan = Double.NaN;
    assertEquals(4, PitchTrack.rise(new double[] {1, nan, 3, 4, 5}, 3), 1e-12);
    assertEquals(8, PitchTrack.rise(new double[] {nan, 4, 6, 8, 15}, 6), 1e-12);
    assertEquals(nan, PitchTrack.rise(new double[] {nan, 1, nan}, 1));
    assertEquals(nan, PitchTrack.rise(new double[0], nan));
  }

  private static long voiced(double[] track) {
    return Arrays.stream(track).filter(f0 -> !Double.isNaN(f0)).count();
  }

  /** A pulse train with harmonics that fall by 6 dB an octave, gliding between two F0. */
  private static float[] voice(double from, double to, double seconds) {
    float[] voice = new float[(int) (seconds * RATE)];
    double phase = 0;
    for (int i = 0; i < voice.length; i++) {
      double hertz = from * Math.pow(to / from, (double) i / voice.length);
      phase += 2 * Math.PI * hertz / RATE;
      for (int harmonic = 1; harmonic * hertz < 4000; harmonic++) {
        voice[i] += (float) (0.1 * Math.sin(harmonic * phase) / harmonic);
      }
    }
    return voice;
  }
}
