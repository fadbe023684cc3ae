package org.polyser.functionals;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoudnessDependenceTest {

  private static final int MELS = 40;
  private static final int FRAMES = 90;
  private static final int LINES = 2 * SpectralBalance.CONTOURS;

  private static Loudness rising() {
    double[] contour = new double[FRAMES];
    Arrays.setAll(contour, frame -> (frame - FRAMES + 1) / 50.0);
    return new Loudness(contour, VoicedFrames.all(FRAMES));
  }

  private static float[] functionals(BandContours logMel, double[] balance) {
    FloatBuffer functionals = FloatBuffer.allocate(LoudnessDependence.FUNCTIONALS);
    List<double[]> contours = Collections.nCopies(SpectralBalance.CONTOURS, balance);
    LoudnessDependence.put(logMel, rising(), contours, functionals);
    return functionals.array();
  }

  @Test
  void a_contour_that_follows_loudness_has_its_slope_and_correlates() {
    double[] falling = Arrays.stream(rising().contour()).map(level -> 2 - 0.3 * level).toArray();
    float[] functionals = functionals(Bands.of(MELS, FRAMES, (mel, frame) -> 0), falling);
    assertEquals(-0.3, functionals[0], 1e-6);
    assertEquals(-1, functionals[1], 1e-6);
  }

  @Test
  void a_contour_that_never_changes_depends_on_nothing() {
    float[] functionals =
        functionals(Bands.of(MELS, FRAMES, (mel, frame) -> 0), new double[FRAMES]);
    assertArrayEquals(new float[LoudnessDependence.FUNCTIONALS], functionals, 0);
  }

  @Test
  void loud_frames_are_set_against_quiet_ones_by_cepstra() {
    BandContours third =
        Bands.of(
            MELS,
            FRAMES,
            (mel, frame) ->
                7
                    + mel
                    + (frame < 30 ? 0 : frame / 30) * Math.cos(Math.PI * 3 * (mel + 0.5) / MELS));
    float[] expected = new float[12];
    expected[2] = (float) (2 * Math.sqrt(MELS / 2.0));
    float[] cepstra =
        Arrays.copyOfRange(
            functionals(third, new double[FRAMES]), LINES, LoudnessDependence.FUNCTIONALS);
    assertArrayEquals(expected, cepstra, 1e-5f);
  }
}
