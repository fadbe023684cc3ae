package org.polyser.synthesis.signal;

/**
 * White noise, uniform in [-1, 1): its mean square is 1/3.
 *
 * <p>Source: G. Marsaglia, "Xorshift RNGs", J. Stat. Softw. 8(14), 2003, with a multiplication at
 * the end (S. Vigna, "An experimental exploration of Marsaglia's xorshift generators, scrambled",
 * 2016).
 */
public final class NoiseSource {

  /** Mean square of the noise. */
  public static final double POWER = 1 / 3.0;

  private long state;

  /** Noise that depends on the seed alone. */
  public NoiseSource(long seed) {
    state = seed == 0 ? 0x9e3779b97f4a7c15L : seed;
  }

  /** The next sample. */
  public float next() {
    state ^= state >>> 12;
    state ^= state << 25;
    state ^= state >>> 27;
    return (int) ((state * 0x2545f4914f6cdd1dL) >> 32) * 0x1p-31f;
  }
}
