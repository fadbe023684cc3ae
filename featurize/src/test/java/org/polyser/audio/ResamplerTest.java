package org.polyser.audio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {

  private static float[] tone(double hz, int sampleRate, int numSamples) {
    float[] samples = new float[numSamples];
    for (int i = 0; i < numSamples; i++) {
      samples[i] = (float) Math.sin(2 * Math.PI * hz * i / sampleRate);
    }
    return samples;
  }

  /** Power of the inner half relative to that of a full-scale tone [dB]. */
  private static double innerDecibels(float[] samples) {
    double sum = 0;
    for (int i = samples.length / 4; i < samples.length * 3 / 4; i++) {
      sum += (double) samples[i] * samples[i];
    }
    return 10 * Math.log10(4 * sum / samples.length + 1e-30);
  }

  private static float[] difference(float[] actual, float[] expected) {
    float[] difference = new float[actual.length];
    for (int i = 0; i < actual.length; i++) {
      difference[i] = actual[i] - expected[i];
    }
    return difference;
  }

  @ParameterizedTest
  @CsvSource({
    "8000, 3400",
    "11025, 4000",
    "22050, 7000",
    "24000, 7000",
    "32000, 7000",
    "44100, 50",
    "44100, 7000",
    "48000, 7000",
    "96000, 7000",
    "44101, 1000"
  })
  void aToneInThePassBandKeepsItsWave(int from, double hz) {
    float[] actual = Resampler.resample(tone(hz, from, from), from, 16_000);

    assertEquals(16_000, actual.length);
    assertTrue(innerDecibels(difference(actual, tone(hz, 16_000, 16_000))) < -100);
  }

  @ParameterizedTest
  @ValueSource(ints = {44_100, 48_000})
  void isFlatTo7200Hz(int from) {
    for (int hz = 100; hz <= 7200; hz += 355) {
      float[] actual = Resampler.resample(tone(hz, from, from), from, 16_000);
      assertEquals(0, innerDecibels(actual), 0.1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "44100, 8000",
    "44100, 8100",
    "44100, 12345",
    "48000, 8000",
    "48000, 8200",
    "48000, 15999",
    "48000, 23000",
    "32000, 9000"
  })
  void whatWouldFoldBackIsGone(int from, double hz) {
    assertTrue(innerDecibels(Resampler.resample(tone(hz, from, from), from, 16_000)) < -100);
  }

  @Test
  void upsamplingAndBackIsTheIdentityInThePassBand() {
    float[] samples = tone(1000, 16_000, 16_000);
    float[] back = Resampler.resample(Resampler.resample(samples, 16_000, 44_100), 44_100, 16_000);

    assertTrue(innerDecibels(difference(back, samples)) < -100);
  }

  @Test
  void aConstantStaysConstantInside() {
    float[] ones = new float[44_100];
    Arrays.fill(ones, 1f);
    float[] actual = Resampler.resample(ones, 44_100, 16_000);
    for (int i = 1000; i < 15_000; i++) {
      assertEquals(1, actual[i], 1e-5f);
    }
  }

  @ParameterizedTest
  @CsvSource({"8000", "11025", "22050", "44100", "48000", "16001", "15999", "1", "768000"})
  void theLengthIsRoundedUp(int from) {
    for (int n : new int[] {1, 2, 3, 160, 161, 441}) {
      long expected = (n * 16_000L + from - 1) / from;
      assertEquals(expected, Resampler.resample(new float[n], from, 16_000).length);
    }
  }

  @Test
  void equalRatesAndEmptySignalsPassThrough() {
    float[] samples = {1, 2, 3};
    assertSame(samples, Resampler.resample(samples, 8000, 8000));
    assertArrayEquals(new float[0], Resampler.resample(new float[0], 8000, 16_000));
  }
}
