package org.polyser.features;

/** The logarithm of mel energies, and the floor below it. */
enum LogScale {
  /** {@code log10(max(x, 1e-10))}. */
  LOG10(1e-10f, StrictMath.log(10)),

  /** {@code ln(max(x, 2^-23))}, the floor being the distance of 1 from the next float. */
  NATURAL(0x1p-23f, 1);

  private final float floor;
  private final double lnOfBase;

  LogScale(float floor, double lnOfBase) {
    this.floor = floor;
    this.lnOfBase = lnOfBase;
  }

  /** Smallest energy that is told from silence. */
  float floor() {
    return floor;
  }

  /** The logarithm of 2. */
  float ofTwo() {
    return (float) (StrictMath.log(2) / lnOfBase);
  }

  /** Twice the logarithm of e. */
  float ofESquared() {
    return (float) (2 / lnOfBase);
  }

  /** Decades of energy that a logarithm greater by 1 means. */
  double decades() {
    return lnOfBase / StrictMath.log(10);
  }
}
