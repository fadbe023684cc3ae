package org.polyser.audio.resampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KaiserSincTest {

  /** Taps to either side of the middle one. */
  private static float[] taps(KaiserSinc kernel) {
    int half = (int) kernel.halfLength();
    return kernel.taps(-half, 2 * half + 1);
  }

  /** Frequency response of symmetric taps; the frequency is relative to the Nyquist frequency. */
  private static double response(float[] taps, double frequency) {
    double sum = 0;
    for (int i = 0; i < taps.length; i++) {
      sum += taps[i] * Math.cos(Math.PI * frequency * (i - taps.length / 2));
    }
    return sum;
  }

  private static double decibels(double amplitude) {
    return 20 * Math.log10(Math.abs(amplitude) + 1e-30);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 2.0 / 3, 0.3628, 1.0 / 16})
  void theSharpFilterIsFlatTo90PercentOfTheNyquistFrequency(double ratio) {
    float[] taps = taps(KaiserSinc.sharp(ratio));
    for (double f = 0; f <= 0.85; f += 0.001) {
      assertEquals(0, decibels(response(taps, f * ratio)), 0.001);
    }
    for (double f = 0.85; f <= 0.9; f += 0.001) {
      assertEquals(0, decibels(response(taps, f * ratio)), 0.06);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.5, 2.0 / 3, 0.3628, 1.0 / 16})
  void theSharpFilterStopsFromTheNyquistFrequencyOn(double ratio) {
    float[] taps = taps(KaiserSinc.sharp(ratio));
    for (double f = ratio; f <= 1; f += 0.0005) {
      assertTrue(decibels(response(taps, f)) < -100, "at " + f);
    }
  }

  @ParameterizedTest
  @CsvSource({"0.3333, 0.6667", "0.3628, 0.6372", "0.0208, 0.9792", "0.4, 0.5"})
  void aWideFilterKeepsToItsBands(double pass, double stop) {
    float[] taps = taps(KaiserSinc.between(pass, stop));
    for (double f = 0; f <= pass; f += 0.001) {
      assertEquals(1, response(taps, f), 2e-5);
    }
    for (double f = stop; f <= 1; f += 0.001) {
      assertTrue(decibels(response(taps, f)) < -100, "at " + f);
    }
  }

  @Test
  void everySecondTapOfAHalfBandFilterIsZero() {
    float[] taps = taps(KaiserSinc.between(0.3, 0.7));
    int middle = taps.length / 2;
    assertEquals(0.5, taps[middle], 1e-5);
    for (int i = 2; i <= middle; i += 2) {
      assertEquals(0, taps[middle + i], 0);
      assertEquals(0, taps[middle - i], 0);
      assertTrue(taps[middle + i - 1] != 0 && taps[middle - i + 1] != 0);
    }
  }

  @Test
  void tapsBetweenSamplesSumUpToOneToo() {
    double sum = 0;
    for (float tap : KaiserSinc.sharp(0.5).taps(-112.7, 226)) {
      sum += tap;
    }
    assertEquals(1, sum, 1e-6);
  }
}
