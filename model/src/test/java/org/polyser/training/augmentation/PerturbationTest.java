package org.polyser.training.augmentation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.polyser.features.FeatureMatrix;
import org.polyser.features.LogMelConfig;
import org.polyser.features.MelBands;

class PerturbationTest {

  private static final MelBands BANDS =
      MelBands.of(new LogMelConfig(16_000, 400, 160, 80, 0, 8000));

  /** Value {@code 10 t + m}: linear over time and bands. */
  private static FeatureMatrix ramp(int numFrames, int numMels) {
    float[] values = new float[numFrames * numMels];
    for (int i = 0; i < values.length; i++) {
      values[i] = 10 * (i / numMels) + i % numMels;
    }
    return new FeatureMatrix(values, numFrames, numMels);
  }

  @Test
  void twice_as_fast_takes_every_other_frame() {
    FeatureMatrix fast = SpeedPerturbation.atSpeed(ramp(7, 2), 2);
    assertArrayEquals(new float[] {0, 1, 20, 21, 40, 41, 60, 61}, fast.values());
  }

  @Test
  void half_as_fast_puts_the_mean_between_neighbours() {
    FeatureMatrix slow = SpeedPerturbation.atSpeed(ramp(3, 1), 0.5);
    assertArrayEquals(new float[] {0, 5, 10, 15, 20}, slow.values());
  }

  @Test
  void a_single_frame_stays() {
    assertArrayEquals(new float[] {0, 1}, SpeedPerturbation.atSpeed(ramp(1, 2), 1.3).values());
  }

  /**
   * A peak at band m of a vocal tract shorter by a factor lies where that factor's frequency is.
   */
  @Test
  void a_stretched_axis_moves_a_peak_by_the_factor() {
    int band = 50;
    float[] values = new float[80];
    for (int m = 0; m < 80; m++) {
      values[m] = -Math.abs(m - band);
    }
    FeatureMatrix moved =
        new VocalTractPerturbation(0.2, BANDS).stretched(new FeatureMatrix(values, 1, 80), 1.15);
    int peak = 0;
    for (int m = 0; m < 80; m++) {
      peak = moved.values()[m] > moved.values()[peak] ? m : peak;
    }
    assertEquals(BANDS.bandOf(BANDS.centre(band) / 1.15), peak, 0.5);
  }

  @Test
  void a_factor_of_one_changes_nothing() {
    FeatureMatrix utterance = ramp(4, 80);
    float[] same = new VocalTractPerturbation(0.2, BANDS).stretched(utterance, 1).values();
    assertArrayEquals(utterance.values(), same, 1e-4f);
    assertArrayEquals(utterance.values(), SpeedPerturbation.atSpeed(utterance, 1).values());
  }

  @Test
  void beyond_the_telephone_band_is_nothing_but_the_lowest_value() {
    float[] limited = new TelephoneBand(1, BANDS).limited(ramp(2, 80)).values();
    for (int i = 0; i < limited.length; i++) {
      double hz = BANDS.centre(i % 80);
      boolean passes = hz >= 300 && hz <= 3400;
      assertEquals(passes ? 10 * (i / 80) + i % 80 : 0, limited[i], 0);
    }
    assertEquals(0, limited[0], 0);
    assertEquals(0, limited[79], 0);
  }

  @Test
  void as_many_utterances_as_the_fraction_says_are_limited() {
    FeatureMatrix utterance = ramp(1, 80);
    SplittableRandom random = new SplittableRandom(1);
    TelephoneBand some = new TelephoneBand(0.3, BANDS);
    int limited = 0;
    for (int i = 0; i < 10_000; i++) {
      limited += some.apply(utterance, random).equals(utterance) ? 0 : 1;
    }
    assertEquals(0.3, limited / 10_000.0, 0.02);
    assertSame(utterance, new TelephoneBand(0, BANDS).apply(utterance, random));
  }

  @Test
  void factors_lie_within_the_change_and_on_either_side_of_one_alike() {
    SplittableRandom random = new SplittableRandom(2);
    double[] factors =
        DoubleStream.generate(() -> Perturbation.factor(0.25, random)).limit(10_000).toArray();
    assertTrue(DoubleStream.of(factors).allMatch(factor -> factor >= 0.8 && factor <= 1.25));
    long above = DoubleStream.of(factors).filter(factor -> factor > 1).count();
    assertEquals(0.5, above / 10_000.0, 0.02);
  }
}
