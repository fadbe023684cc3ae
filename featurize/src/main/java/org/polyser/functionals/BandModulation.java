package org.polyser.functionals;

import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * How fast and how far the level of three parts of the mel axis moves, below a sixth, up to a half
 * and above it, that is 500 and 2000 Hz of 80 bands on Slaney's scale: {@link ModulationSpectrum}
 * and deviation of each.
 */
final class BandModulation {

  private static final double[] EDGES = {0, 1 / 6.0, 1 / 2.0, 1};

  static final int FUNCTIONALS = (EDGES.length - 1) * (ModulationSpectrum.FUNCTIONALS + 1);

  private BandModulation() {}

  static void put(BandContours energies, FloatBuffer functionals) {
    for (int part = 1; part < EDGES.length; part++) {
      double[] level = energies.part(EDGES[part - 1], EDGES[part]);
      Arrays.setAll(level, frame -> Math.log10(level[frame]));
      ModulationSpectrum.put(level, functionals);
      functionals.put((float) ContourStatistics.deviation(level));
    }
  }
}
