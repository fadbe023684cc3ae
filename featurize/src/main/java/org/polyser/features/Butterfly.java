package org.polyser.features;

/** The discrete Fourier transform of a few points, over whole rows. */
interface Butterfly {

  /**
   * Transforms {@code radix} rows.
   *
   * @param in rows {@code from, from + fromStep, ...}
   * @param out rows {@code to, to + toStep, ...}
   */
  void apply(ComplexRows in, int from, int fromStep, ComplexRows out, int to, int toStep);

  /** The butterfly of a radix out of {@link Radices}. */
  static Butterfly ofRadix(int radix, int width) {
    return switch (radix) {
      case 2 -> new ButterflyOf2();
      case 3 -> new ButterflyOf3(width);
      case 4 -> new ButterflyOf4(width);
      case 5 -> new ButterflyOf5(width);
      case 8 -> new ButterflyOf8(width);
      default -> throw new IllegalArgumentException("no butterfly of radix " + radix);
    };
  }
}
