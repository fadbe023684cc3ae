package org.polyser.functionals;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.polyser.features.FeatureMatrix;
import org.polyser.features.LogMelConfig;
import org.polyser.features.LogMelExtractor;

class PitchContourTest {

  private static final LogMelConfig LOG_MEL = new LogMelConfig(16_000, 400, 160, 80, 0, 8000);
  private static final double SECONDS = 2;

  /** A pulse train's first harmonics, of a pitch that moves. */
  private static FeatureMatrix voice(IntToDoubleFunction hzAtSample) {
    float[] samples = new float[(int) (SECONDS * LOG_MEL.sampleRate())];
    double phase = 0;
    for (int t = 0; t < samples.length; t++) {
      phase += 2 * Math.PI * hzAtSample.applyAsDouble(t) / LOG_MEL.sampleRate();
      for (int harmonic = 1; harmonic <= 12; harmonic++) {
        samples[t] += (float) (0.05 * Math.cos(harmonic * phase) / harmonic);
      }
    }
    return new LogMelExtractor(LOG_MEL).extract(samples).clamped(5);
  }

  private static float[] functionals(FeatureMatrix logMel) {
    VoicedFrames voiced = Frames.of(IntStream.range(2, logMel.numFrames() - 2));
    FloatBuffer functionals = FloatBuffer.allocate(PitchContour.FUNCTIONALS);
    PitchContour.put(logMel, voiced, functionals);
    return functionals.array();
  }

  private static double semitones(double hz) {
    return 12 * Math.log(hz / 100) / Math.log(2);
  }

  @Test
  void a_steady_voice_is_heard_at_its_pitch_and_does_not_move() {
    for (double hz : new double[] {180, 240, 330}) {
      float[] functionals = functionals(voice(t -> hz));
      assertEquals(semitones(hz), functionals[0], 0.5, "mean of " + hz);
      assertEquals(0, functionals[1], 0.3, "deviation of " + hz);
      assertEquals(0, functionals[22], 0.3, "slope of " + hz);
    }
  }

  @Test
  void a_voice_that_rises_by_four_semitones_a_second_has_that_slope() {
    float[] functionals =
        functionals(voice(t -> 200 * Math.pow(2, 4.0 / 12 * t / LOG_MEL.sampleRate())));
    assertTrue(functionals[22] > 3, () -> Arrays.toString(functionals));
    assertEquals(semitones(200) + 4, functionals[0], 1.5);
  }

  @Test
  void level_and_a_common_gain_change_nothing() {
    FeatureMatrix voice = voice(t -> 210);
    float[] louder = voice.values().clone();
    for (int i = 0; i < louder.length; i++) {
      louder[i] += 1.5f;
    }
    assertArrayEquals(
        functionals(voice),
        functionals(new FeatureMatrix(louder, voice.numFrames(), voice.numMels())),
        1e-3f);
  }

  @Test
  void the_path_stays_on_a_ridge_through_a_frame_that_says_something_else() {
    double[][] evidence = new double[9][HarmonicCombs.CANDIDATES];
    for (double[] frame : evidence) {
      frame[20] = 1;
    }
    evidence[4][20] = 0;
    evidence[4][60] = 1.5;
    int[] path = BestPath.of(evidence);
    assertArrayEquals(new int[] {20, 20, 20, 20, 20, 20, 20, 20, 20}, path);
    for (int t = 4; t < 9; t++) {
      evidence[t][60] = 3;
    }
    assertArrayEquals(new int[] {20, 20, 20, 20, 60, 60, 60, 60, 60}, BestPath.of(evidence));
  }

  @Test
  void a_single_frame_is_told_without_a_slope() {
    FeatureMatrix voice = voice(t -> 210).frames(50, 51);
    VoicedFrames voiced = VoicedFrames.all(1);
    FloatBuffer functionals = FloatBuffer.allocate(PitchContour.FUNCTIONALS);
    PitchContour.put(voice, voiced, functionals);
    assertEquals(0, functionals.get(22), 0);
  }
}
