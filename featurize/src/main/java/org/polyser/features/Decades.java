package org.polyser.features;

import java.util.Arrays;

/**
 * Powers and sums of energies that are given as decimal logarithms, by tables: an utterance has
 * tens of thousands of them, and is made anew whenever training perturbs it.
 */
public final class Decades {

  private static final int PARTS_BITS = 6;
  private static final int PARTS = 1 << PARTS_BITS;
  private static final double PARTS_A_DECADE = PARTS * StrictMath.log(10) / StrictMath.log(2);
  private static final double LN_2_OF_A_PART = StrictMath.log(2) / PARTS;
  private static final double[] ROOTS = new double[PARTS];

  /** Up to it, a power of ten is a normal number. */
  private static final double FARTHEST = 300;

  /** What lies further below changes nothing that a half could hold. */
  private static final int NEGLIGIBLE = 3;

  private static final int STEPS_A_DECADE = 512;
  private static final double[] GAINS = new double[NEGLIGIBLE * STEPS_A_DECADE + 1];

  static {
    Arrays.setAll(ROOTS, part -> StrictMath.pow(2, (double) part / PARTS));
    Arrays.setAll(
        GAINS, i -> StrictMath.log10(1 + StrictMath.pow(10, (double) -i / STEPS_A_DECADE)));
  }

  private Decades() {}

  /** {@code 10^x}, to {@code 1e-9} of it. */
  public static double power(double x) {
    if (!(Math.abs(x) < FARTHEST)) {
      return Math.pow(10, x);
    }
    double parts = x * PARTS_A_DECADE;
    int whole = (int) parts;
    double rest = (parts - whole) * LN_2_OF_A_PART;
    double series = 1 + rest * (1 + rest * (1.0 / 2 + rest * (1.0 / 6)));
    return powerOfTwo(whole >> PARTS_BITS) * ROOTS[whole & PARTS - 1] * series;
  }

  /** Of an exponent that a normal number can have. */
  private static double powerOfTwo(int exponent) {
    return Double.longBitsToDouble((long) (exponent + Double.MAX_EXPONENT) << 52);
  }

  /**
   * {@code log10(10^a + 10^b)}, to {@code 1e-6}; the higher one alone where it is a thousand times
   * the other.
   */
  public static double sum(double a, double b) {
    double depth = Math.abs(a - b);
    return depth < NEGLIGIBLE ? Math.max(a, b) + gain(depth * STEPS_A_DECADE) : Math.max(a, b);
  }

  /** Between two of the table. */
  private static double gain(double steps) {
    int below = (int) steps;
    return GAINS[below] + (steps - below) * (GAINS[below + 1] - GAINS[below]);
  }
}
