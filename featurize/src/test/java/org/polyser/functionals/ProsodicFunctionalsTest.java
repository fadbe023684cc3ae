package org.polyser.functionals;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.polyser.config.InvalidInputException;
import org.polyser.features.FeatureMatrix;
import org.polyser.features.LogMelConfig;

class ProsodicFunctionalsTest {

  private static final int MELS = 80;

  private static FeatureMatrix noise(int numFrames, double gain) {
    Random random = new Random(3);
    float[] values = new float[numFrames * MELS];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (random.nextGaussian() + gain);
    }
    return new FeatureMatrix(values, numFrames, MELS);
  }

  private static FeatureMatrix everyFrame(int numFrames, double... bands) {
    float[] values = new float[numFrames * bands.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) bands[i % bands.length];
    }
    return new FeatureMatrix(values, numFrames, bands.length);
  }

  @Test
  void the_level_of_an_utterance_changes_nothing() {
    assertArrayEquals(
        FunctionalSet.PROSODIC.of(noise(70, 0)), FunctionalSet.PROSODIC.of(noise(70, -2)), 1e-4f);
  }

  @Test
  void they_are_finite_of_a_single_frame_and_of_one_that_never_changes() {
    for (FeatureMatrix utterance :
        new FeatureMatrix[] {noise(1, 0), everyFrame(1, 0, 0, 0), everyFrame(200, -10, -10)}) {
      for (float value : FunctionalSet.PROSODIC.of(utterance)) {
        assertTrue(
            Float.isFinite(value), () -> Arrays.toString(FunctionalSet.PROSODIC.of(utterance)));
      }
    }
  }

  @Test
  void there_are_as_many_as_their_width_says() {
    assertEquals(239, FunctionalSet.PROSODIC.width());
    assertEquals(239, FunctionalSet.PROSODIC.of(noise(30, 0)).length);
    assertEquals(0, FunctionalSet.NONE.width());
    assertEquals(0, FunctionalSet.NONE.of(noise(30, 0)).length);
  }

  @Test
  void a_contour_is_told_by_mean_deviation_ranges_and_quantiles() {
    FloatBuffer functionals = FloatBuffer.allocate(ContourStatistics.FUNCTIONALS);
    ContourStatistics.put(new double[] {5, 1, 4, 2, 3}, functionals);
    assertArrayEquals(
        new float[] {3, (float) Math.sqrt(2), 3.6f, 2, 1.2f, 3, 4.8f}, functionals.array(), 1e-6f);
  }

  @Test
  void loudness_that_moves_four_times_a_second_lies_in_the_band_of_syllables() {
    double[] contour = new double[400];
    Arrays.setAll(contour, frame -> Math.sin(2 * Math.PI * 4 * frame / 100));
    FloatBuffer functionals = FloatBuffer.allocate(ModulationSpectrum.FUNCTIONALS);
    ModulationSpectrum.put(contour, functionals);
    assertEquals(0, functionals.get(3), 0.02);
    assertTrue(functionals.get(6) < -2, () -> Arrays.toString(functionals.array()));
  }

  @Test
  void voiced_stretches_are_counted_and_measured() {
    VoicedFrames voiced = Frames.of(IntStream.range(10, 30), IntStream.range(50, 110));
    FloatBuffer functionals = FloatBuffer.allocate(VoicedStretches.FUNCTIONALS);
    VoicedStretches.put(voiced, functionals);
    assertArrayEquals(new float[] {2, 0.4f, 0.2f}, functionals.array(), 1e-6f);
  }

  @Test
  void frames_far_below_the_loudest_are_not_voiced() {
    double[] energies = new double[100];
    Arrays.fill(energies, 1);
    Arrays.fill(energies, 20, 60, 1e-3);
    FeatureMatrix matrix = everyFrame(1, energies);
    Loudness loudness = Loudness.of(BandContours.of(new FeatureMatrix(matrix.values(), 100, 1)));
    assertArrayEquals(
        Frames.of(IntStream.range(0, 20), IntStream.range(60, 100)).numbers(),
        loudness.voiced().numbers());
    assertEquals(-3, loudness.contour()[30], 1e-6);
  }

  @Test
  void a_spectrum_that_falls_evenly_has_that_slope_in_every_frame() {
    double[] bands = new double[MELS];
    Arrays.setAll(bands, mel -> -1.5 * ((2 * mel + 1.0) / MELS - 1));
    float[] functionals = balance(bands);
    assertEquals(-1.5, functionals[0], 1e-5);
    assertEquals(0, functionals[1], 1e-5);
    assertTrue(functionals[ContourStatistics.FUNCTIONALS] < -0.3, "the centroid lies low");
  }

  @Test
  void a_flat_spectrum_has_ratios_of_the_numbers_of_bands() {
    float[] functionals = balance(new double[MELS]);
    assertEquals(0, functionals[ContourStatistics.FUNCTIONALS], 1e-6);
    assertEquals(Math.log10(53 / 27.0), functionals[2 * ContourStatistics.FUNCTIONALS], 1e-5);
    assertEquals(Math.log10(20 / 80.0), functionals[3 * ContourStatistics.FUNCTIONALS], 1e-5);
    assertEquals(Math.log(MELS), functionals[6 * ContourStatistics.FUNCTIONALS], 1e-5, "entropy");
  }

  private static float[] balance(double[] bands) {
    double[] energies = Arrays.stream(bands).map(decades -> Math.pow(10, decades)).toArray();
    FloatBuffer functionals = FloatBuffer.allocate(SpectralBalance.FUNCTIONALS);
    SpectralBalance.put(
        SpectralBalance.contours(
            BandContours.of(everyFrame(20, bands)),
            BandContours.of(everyFrame(20, energies)),
            VoicedFrames.all(20)),
        functionals);
    return functionals.array();
  }

  @Test
  void a_cosine_over_the_bands_is_one_cepstrum() {
    double[] bands = new double[MELS];
    Arrays.setAll(bands, mel -> Math.cos(Math.PI * 2 * (mel + 0.5) / MELS));
    FloatBuffer functionals = FloatBuffer.allocate(Cepstra.FUNCTIONALS);
    Cepstra.put(BandContours.of(everyFrame(20, bands)), VoicedFrames.all(20), functionals);
    float[] expected = new float[Cepstra.FUNCTIONALS];
    expected[6] = (float) Math.sqrt(MELS / 2.0);
    assertArrayEquals(expected, functionals.array(), 1e-5f);
  }

  @Test
  void they_are_of_log_mel_whose_bands_lie_on_slaneys_scale_up_to_8_khz() {
    LogMelConfig whisper = new LogMelConfig(16_000, 400, 160, 80, 0, 8000);
    assertTrue(FunctionalSet.PROSODIC.isOf(whisper));
    LogMelConfig narrow = new LogMelConfig(8000, 200, 80, 80, 0, 4000);
    assertFalse(FunctionalSet.PROSODIC.isOf(narrow));
    assertTrue(FunctionalSet.NONE.isOf(narrow));
  }

  @Test
  void a_word_that_names_none_is_refused() {
    assertEquals(
        "some.key must be one of [none, prosodic], got pitch",
        assertThrows(InvalidInputException.class, () -> FunctionalSet.of("pitch", "some.key"))
            .getMessage());
  }
}
