package org.polyser.functionals;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class VoicedFramesTest {

  private static final double[] CONTOUR = {-1, 3, 2, -5, 4};

  @Test
  void they_are_those_above_a_floor() {
    assertArrayEquals(new int[] {1, 4}, VoicedFrames.above(2, CONTOUR).numbers());
  }

  @Test
  void a_contour_is_looked_at_over_them_alone() {
    assertArrayEquals(new double[] {3, 2, 4}, new VoicedFrames(new int[] {1, 2, 4}).of(CONTOUR));
  }

  @Test
  void all_frames_leave_a_contour_as_it_is() {
    assertArrayEquals(CONTOUR, VoicedFrames.all(CONTOUR.length).of(CONTOUR));
  }
}
