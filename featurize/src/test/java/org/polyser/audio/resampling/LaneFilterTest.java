package org.polyser.audio.resampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the plain sum over a filter's taps. */
class LaneFilterTest {

  private static float[] noise(int numSamples) {
    Random random = new Random(1);
    float[] samples = new float[numSamples];
    for (int i = 0; i < numSamples; i++) {
      samples[i] = random.nextFloat() - 0.5f;
    }
    return samples;
  }

  private static IntToDoubleFunction padded(float[] samples) {
    return i -> i >= 0 && i < samples.length ? samples[i] : 0;
  }

  private static double output(PolyphaseFilter filter, IntToDoubleFunction input, int m) {
    float[] taps = filter.taps(m);
    double sum = 0;
    for (int k = 0; k < taps.length; k++) {
      sum += taps[k] * input.applyAsDouble(filter.first(m) + k);
    }
    return sum;
  }

  @ParameterizedTest
  @CsvSource({"24000, 2, 3", "32000, 1, 2", "8000, 2, 1", "12000, 4, 3", "22050, 320, 441"})
  void oneFilterIsItsSumFromTheFirstOutputToTheLast(int from, int up, int down) {
    float[] samples = noise(1234);
    float[] actual = Resampler.resample(samples, from, 16_000);

    KaiserSinc kernel = KaiserSinc.sharp(Math.min(1, 16_000.0 / from));
    PolyphaseFilter filter = new PolyphaseFilter(up, down, kernel);
    for (int m = 0; m < actual.length; m++) {
      assertEquals(output(filter, padded(samples), m), actual[m], 2e-6);
    }
  }

  @ParameterizedTest
  @CsvSource({"48000, 2, 3", "44100, 320, 441"})
  void twoFiltersAreTheirSumsFromTheFirstOutputToTheLast(int from, int up, int down) {
    float[] samples = noise(2345);
    float[] actual = Resampler.resample(samples, from, 16_000);

    PolyphaseFilter half = PolyphaseFilter.halfBand(16_000.0 / from);
    KaiserSinc kernel = KaiserSinc.sharp(32_000.0 / from);
    PolyphaseFilter sharp = new PolyphaseFilter(up, down, kernel);
    IntToDoubleFunction halved = i -> output(half, padded(samples), i);
    for (int m = 0; m < actual.length; m++) {
      assertEquals(output(sharp, halved, m), actual[m], 2e-6);
    }
  }
}
