package org.polyser.svg;

import java.util.Locale;

/**
 * A distance of marks on an axis that people count in.
 *
 * @param size 1, 2 or 5 times a power of ten
 */
public record RoundStep(double size) {

  private static final double[] STEPS = {1, 2, 5, 10};

  /** The smallest that is no smaller than this, which is above 0. */
  public static RoundStep atLeast(double least) {
    double decade = Math.pow(10, Math.floor(Math.log10(least)));
    for (double step : STEPS) {
      if (step * decade >= least) {
        return new RoundStep(step * decade);
      }
    }
    return new RoundStep(STEPS[STEPS.length - 1] * decade);
  }

  /** A multiple of the step, with as many digits after the point as it takes to tell it. */
  public String label(double value) {
    int digits = Math.max(0, (int) -Math.floor(Math.log10(size)));
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
