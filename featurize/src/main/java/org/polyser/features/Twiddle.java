package org.polyser.features;

/** Roots of unity. */
final class Twiddle {

  private Twiddle() {}

  /** Real part of {@code exp(-2 pi i k / n)}. */
  static float cos(long k, int n) {
    return (float) Math.cos(2 * Math.PI * (k % n) / n);
  }

  /** Imaginary part of {@code exp(-2 pi i k / n)}. */
  static float minusSin(long k, int n) {
    return (float) -Math.sin(2 * Math.PI * (k % n) / n);
  }
}
