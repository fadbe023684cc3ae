package org.polyser.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SampleRangeTest {

  private final SampleRange range = new SampleRange();

  private boolean silent(float... samples) {
    range.clear();
    range.add(samples, 0, samples.length);
    return range.silent();
  }

  @Test
  void nothing_a_constant_and_one_step_of_sixteen_bits_are_silent() {
    assertTrue(range.silent());
    assertTrue(silent(0, 0, 0));
    assertTrue(silent(0.25f, 0.25f));
    assertTrue(silent(-0x1p-15f, 0, 0x1p-15f));
  }

  @Test
  void two_steps_are_not() {
    assertEquals(false, silent(0, 0x1p-15f, -0x1p-14f));
  }

  @Test
  void only_the_samples_asked_for_count() {
    range.add(new float[] {1, 0, 0, -1}, 1, 3);
    assertTrue(range.silent());
  }
}
