package org.polyser.functionals;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

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

  /** What is looked at, band after band, each from its lower edge. */
  private static final double[] FREQUENCIES_HZ =
      IntStream.range(0, FUNCTIONALS)
          .mapToObj(ModulationSpectrum::frequencies)
          .flatMapToDouble(Function.identity())
          .toArray();

  private static final double[] TWICE_COSINES =
      Arrays.stream(FREQUENCIES_HZ)
          .map(hz -> 2 * Math.cos(2 * Math.PI * hz / FRAMES_PER_SECOND))
          .toArray();

  private ModulationSpectrum() {}

  private static DoubleStream frequencies(int band) {
    return DoubleStream.iterate(EDGES_HZ[band], hz -> hz < EDGES_HZ[band + 1], hz -> hz + STEP_HZ);
  }

  static void put(double[] contour, FloatBuffer functionals) {
    double[] powers = powers(windowed(contour));
    double[] bands = new double[FUNCTIONALS];
    Arrays.fill(bands, FLOOR);
    int band = 0;
    for (int i = 0; i < powers.length; i++) {
      band += FREQUENCIES_HZ[i] >= EDGES_HZ[band + 1] ? 1 : 0;
      bands[band] += powers[i];
    }
    double total = Arrays.stream(bands).sum();
    for (double power : bands) {
      functionals.put((float) Math.log10(power / total));
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

  /**
   * {@code |Σ x[t] exp(-i ω t)|²} of all frequencies, by Goertzel's recurrence, side by side
   * because each has to wait for its own last value.
   */
  private static double[] powers(double[] x) {
    double[] before = new double[TWICE_COSINES.length];
    double[] last = new double[TWICE_COSINES.length];
    for (double value : x) {
      advance(value, last, before);
      double[] next = before;
      before = last;
      last = next;
    }
    double[] powers = new double[last.length];
    for (int i = 0; i < powers.length; i++) {
      double cross = TWICE_COSINES[i] * last[i] * before[i];
      powers[i] = Math.max(0, last[i] * last[i] + before[i] * before[i] - cross);
    }
    return powers;
  }

  /** Puts the next values in the place of those before the last. */
  private static void advance(double value, double[] last, double[] before) {
    for (int i = 0; i < last.length; i++) {
      before[i] = value + TWICE_COSINES[i] * last[i] - before[i];
    }
  }
}
