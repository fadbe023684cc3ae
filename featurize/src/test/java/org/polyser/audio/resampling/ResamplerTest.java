package org.polyser.audio.resampling;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the filters do to tones and impulses. */
class ResamplerTest {

  private static final int TO = 16_000;

  /** Half a second of a tone of a frequency relative to the lower rate's Nyquist frequency. */
  private static ToneFit resampledTone(double frequency, int from) {
    double hz = frequency * Math.min(from, TO) / 2;
    return ToneFit.of(Resampler.resample(ToneFit.tone(hz, from, from / 2), from, TO), hz, TO);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        8000, 11_025, 12_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000, 192_000, 768_000,
        12_345, 44_101, 15_999, 16_001, 767_999
      })
  void aToneInThePassBandKeepsAmplitudeAndPhase(int from) {
    for (double f = 0.01; f <= 0.9; f += 0.0445) {
      ToneFit fit = resampledTone(f, from);
      assertEquals(0, fit.amplitudeDecibels(), f < 0.85 ? 0.001 : 0.06);
      assertEquals(0, fit.phase(), 1e-5);
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        8000, 11_025, 12_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000, 192_000, 768_000,
        12_345, 44_101, 15_999, 16_001, 767_999
      })
  void aToneHasNoImages(int from) {
    for (double f = 0.01; f < 1; f += 0.0375) {
      assertTrue(resampledTone(f, from).restDecibels() < -100, "at " + f);
    }
  }

  @ParameterizedTest
  @ValueSource(
      ints = {22_050, 24_000, 32_000, 44_100, 48_000, 96_000, 192_000, 768_000, 44_101, 767_999})
  void nothingFoldsBack(int from) {
    int numTones = 40;
    for (int i = 0; i <= numTones; i++) {
      double hz = TO / 2 + i * (from - TO) / 2.0 / numTones;
      float[] actual = Resampler.resample(ToneFit.tone(hz, from, from / 2), from, TO);
      assertTrue(ToneFit.decibels(actual) < -100, "at " + hz + " Hz");
    }
  }

  /** Tones whose alias would lie at 1 kHz, and at 7.5 kHz. */
  @ParameterizedTest
  @CsvSource({
    "24000, 8500, 7500",
    "32000, 15000, 1000",
    "44100, 8500, 7500",
    "44100, 15000, 1000",
    "44100, 17000, 1000",
    "48000, 8500, 7500",
    "48000, 15000, 1000",
    "48000, 17000, 1000",
    "48000, 23500, 7500",
    "96000, 47000, 1000",
    "192000, 95000, 1000"
  })
  void anAliasIsGone(int from, double hz, double alias) {
    float[] actual = Resampler.resample(ToneFit.tone(hz, from, from), from, TO);
    assertTrue(ToneFit.of(actual, alias, TO).amplitudeDecibels() < -100);
  }

  /** The image of a tone below 4 kHz, mirrored there. */
  @ParameterizedTest
  @ValueSource(doubles = {100, 1000, 3400, 3900})
  void anImageIsGone(double hz) {
    float[] actual = Resampler.resample(ToneFit.tone(hz, 8000, 8000), 8000, TO);
    assertTrue(ToneFit.of(actual, 8000 - hz, TO).amplitudeDecibels() < -100);
  }

  @ParameterizedTest
  @CsvSource({
    "8000, 100, 200", "24000, 300, 200", "44100, 4410, 1600", "48000, 3000, 1000",
    "48000, 0, 0", "96000, 6000, 1000", "44101, 44101, 16000", "12345, 12345, 16000"
  })
  void anImpulseStaysWhereItIs(int from, int sample, int expected) {
    float[] impulse = new float[2 * sample + 1];
    impulse[sample] = 1;
    float[] actual = Resampler.resample(impulse, from, TO);

    for (int i = 1; i <= Math.min(expected, actual.length - 1 - expected); i++) {
      assertEquals(actual[expected - i], actual[expected + i], 1e-6f);
      assertTrue(actual[expected + i] < actual[expected]);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {8000, 11_025, 24_000, 44_100, 48_000, 12_345, 44_101})
  void aConstantStaysConstantInside(int from) {
    float[] ones = new float[from];
    Arrays.fill(ones, 1f);
    float[] actual = Resampler.resample(ones, from, TO);
    for (int i = 1000; i < 15_000; i++) {
      assertEquals(1, actual[i], 1e-5f);
    }
  }

  @Test
  void upsamplingAndBackIsTheIdentityInThePassBand() {
    float[] samples = ToneFit.tone(1000, TO, TO);
    float[] back = Resampler.resample(Resampler.resample(samples, TO, 44_100), 44_100, TO);

    ToneFit fit = ToneFit.of(back, 1000, TO);
    assertEquals(1, fit.amplitude(), 1e-5);
    assertEquals(0, fit.phase(), 1e-5);
    assertTrue(fit.restDecibels() < -100);
  }

  @Test
  void equalRatesAndEmptySignalsPassThrough() {
    float[] samples = {1, 2, 3};
    assertSame(samples, Resampler.resample(samples, 8000, 8000));
    assertArrayEquals(new float[0], Resampler.resample(new float[0], 8000, TO));
  }
}
