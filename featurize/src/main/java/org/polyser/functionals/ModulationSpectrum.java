package org.polyser.functionals;

import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * How fast loudness moves: the shares of eight bands of modulation frequency, from 0.3 to 30 Hz, in
 * its power, as decimal logarithms. The syllable rate lies in the middle ones. The contour is
 * windowed (Hann) and freed of its mean.
 */
final class ModulationSpectrum {

  static final int FUNCTIONALS = 8;

  private static final double[] EDGES_HZ = {0.3, 1, 2, 3, 4.5, 6.5, 10, 16, 30};
  private static final double FRAMES_PER_SECOND = 100;

  /** From one frequency that is looked at to the next [Hz]. */
  private static final double STEP_HZ = 0.35;

  /** Power that keeps the logarithm finite where nothing moves. */
  private static final double FLOOR = 1e-9;

  private ModulationSpectrum() {}

  static void put(double[] contour, FloatBuffer functionals) {
    double[] windowed = windowed(contour);
    double[] bands = new double[FUNCTIONALS];
    for (int band = 0; band < FUNCTIONALS; band++) {
      bands[band] = FLOOR;
      for (double hz = EDGES_HZ[band]; hz < EDGES_HZ[band + 1]; hz += STEP_HZ) {
        bands[band] += power(windowed, hz);
      }
    }
    double total = Arrays.stream(bands).sum();
    for (double band : bands) {
      functionals.put((float) Math.log10(band / total));
    }
  }

  private static double[] windowed(double[] contour) {
    double mean = ContourStatistics.mean(contour);
    double[] windowed = new double[contour.length];
    for (int i = 0; i < contour.length; i++) {
      double hann = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / contour.length);
      windowed[i] = hann * (contour[i] - mean);
    }
    return windowed;
  }

  /** {@code |Σ x[t] exp(-i ω t)|²}, by Goertzel's recurrence. */
  private static double power(double[] x, double hz) {
    double twice = 2 * Math.cos(2 * Math.PI * hz / FRAMES_PER_SECOND);
    double before = 0;
    double last = 0;
    for (double value : x) {
      double next = value + twice * last - before;
      before = last;
      last = next;
    }
    return Math.max(0, last * last + before * before - twice * last * before);
  }
}
