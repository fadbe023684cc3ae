package org.polyser.functionals;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.FloatBuffer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpectralFluxTest {

  private static final int FRAMES = 50;

  private static float[] functionals(Bands.Value value) {
    VoicedFrames voiced = VoicedFrames.all(FRAMES);
    FloatBuffer functionals = FloatBuffer.allocate(SpectralFlux.FUNCTIONALS);
    SpectralFlux.put(Bands.of(20, FRAMES, value), voiced, functionals);
    return functionals.array();
  }

  @Test
  void a_level_that_jumps_is_no_flux() {
    float[] still = new float[SpectralFlux.FUNCTIONALS];
    assertArrayEquals(still, functionals((mel, frame) -> mel + 3 * (frame % 2)), 1e-6f);
  }

  @Test
  void bands_that_part_by_turns_change_by_their_deviation() {
    float[] flux = functionals((mel, frame) -> (mel % 2 == 0 ? 0.25 : -0.25) * (frame % 2));
    assertEquals(0.25, flux[0], 1e-6, "mean");
    assertEquals(0, flux[1], 1e-6, "deviation");
  }

  @Test
  void one_voiced_frame_has_none() {
    VoicedFrames voiced = Frames.of(IntStream.range(3, 4));
    FloatBuffer functionals = FloatBuffer.allocate(SpectralFlux.FUNCTIONALS);
    SpectralFlux.put(Bands.of(20, FRAMES, (mel, frame) -> mel * frame), voiced, functionals);
    assertArrayEquals(new float[SpectralFlux.FUNCTIONALS], functionals.array(), 0);
  }
}
