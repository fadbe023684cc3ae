package org.polyser.functionals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BandModulationTest {

  private static final int A_PART = ModulationSpectrum.FUNCTIONALS + 1;

  /** The upper half of the axis moves four times a second, a decade up and down. */
  private static double energy(int mel, int frame) {
    return mel < 40 ? 1 : Math.pow(10, Math.sin(2 * Math.PI * 4 * frame / 100));
  }

  @Test
  void the_part_of_the_axis_that_moves_is_told_from_those_that_stand_still() {
    FloatBuffer functionals = FloatBuffer.allocate(BandModulation.FUNCTIONALS);
    BandModulation.put(Bands.of(80, 400, BandModulationTest::energy), functionals);
    assertEquals(0, functionals.get(A_PART - 1), 1e-6, "deviation below 500 Hz");
    assertEquals(0, functionals.get(2 * A_PART - 1), 1e-6, "deviation up to 2 kHz");
    assertEquals(Math.sqrt(0.5), functionals.get(3 * A_PART - 1), 1e-3, "deviation above");
    assertEquals(0, functionals.get(2 * A_PART + 3), 0.02, "share of 3 to 4.5 Hz");
    assertTrue(functionals.get(2 * A_PART + 6) < -2, () -> Arrays.toString(functionals.array()));
  }
}
