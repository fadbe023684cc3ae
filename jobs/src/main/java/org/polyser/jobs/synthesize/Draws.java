package org.polyser.jobs.synthesize;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * Random numbers that belong to a name: the same for the same seed and name, whatever else is drawn
 * and in which order or on which machine.
 */
final class Draws {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final SplittableRandom random;

  private Draws(long seed) {
    this.random = new SplittableRandom(seed);
  }

  static Draws of(long seed, String name) {
    return new Draws(seed * FNV_PRIME ^ hash(name));
  }

  /** FNV-1a over the UTF-8 bytes: {@code String.hashCode} has too few bits. */
  private static long hash(String name) {
    long hash = FNV_OFFSET;
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * FNV_PRIME;
    }
    return hash;
  }

  /** A draw from the standard normal distribution (Box-Muller, bit-equal on every JVM). */
  double gaussian() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
  }
}
