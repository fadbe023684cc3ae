package org.polyser.features;

/** Roots of unity, the same on every JVM. */
final class Twiddle {

  private Twiddle() {}

  /** Real part of {@code exp(-2 pi i k / n)}. */
  static float cos(long k, int n) {
    return (float) StrictMath.cos(2 * Math.PI * (k % n) / n);
  }

  /** Imaginary part of {@code exp(-2 pi i k / n)}. */
  static float minusSin(long k, int n) {
    return (float) -StrictMath.sin(2 * Math.PI * (k % n) / n);
  }

  /** {@code cos(2 pi k / n)} for k = 0..count-1. */
  static float[] cosines(int count, int n) {
    float[] cosines = new float[count];
    for (int k = 0; k < count; k++) {
      cosines[k] = cos(k, n);
    }
    return cosines;
  }

  /** {@code sin(2 pi k / n)} for k = 0..count-1. */
  static float[] sines(int count, int n) {
    float[] sines = new float[count];
    for (int k = 0; k < count; k++) {
      sines[k] = -minusSin(k, n);
    }
    return sines;
  }
}
