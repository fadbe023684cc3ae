package org.polyser.audio.resampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FractionalFilterTest {

  private static final int LENGTH = 200;

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.5, 0.8})
  void readsASineBetweenItsSamples(double pass) {
    FractionalFilter filter = new FractionalFilter(1, 1, pass);
    double step = Math.PI * pass * 0.95;
    float[] samples = new float[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      samples[i] = (float) Math.sin(step * i);
    }
    Random random = new Random(1);
    for (int i = 0; i < 1000; i++) {
      int first = random.nextInt(LENGTH - filter.numTaps() + 1);
      double fraction = random.nextDouble();
      double expected = Math.sin(step * (first + filter.numAhead() + fraction));
      assertEquals(expected, filter.at(samples, first, fraction), 2e-5);
    }
  }

  /** The taps for the very position, instead of those for its neighbours. */
  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.5, 0.8})
  void isWithinMinus120DecibelsOfTheExactTaps(double pass) {
    FractionalFilter filter = new FractionalFilter(1, 1, pass);
    KaiserSinc kernel = KaiserSinc.between(pass, 2 - pass);
    float[] samples = new float[filter.numTaps()];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) Math.cos(Math.PI * pass * i);
    }
    for (double fraction = 0; fraction < 1; fraction += 0.00037) {
      float[] taps = kernel.taps(-filter.numAhead() - fraction, filter.numTaps());
      double expected = 0;
      for (int i = 0; i < taps.length; i++) {
        expected += (double) taps[i] * samples[i];
      }
      assertEquals(expected, filter.at(samples, 0, fraction), 1e-6);
    }
  }
}
