package org.polyser.synthesis.expression;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random numbers that belong to a name: the same for the same seed and name, whatever else is drawn
 * and in which order or on which machine.
 */
public final class Draws {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private final SplittableRandom random;

  private Draws(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** The draws of a name, from their first one. */
  public static Draws of(long seed, String name) {
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
  public double gaussian() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
  }

  /** A draw from the uniform distribution on [low, high). */
  public double uniform(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** Whether an event of this probability happens. */
  public boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  /** One of the values, each as likely as the others. */
  public <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  /** Digits of a number, the first of them not 0. */
  public String digits(int count) {
    StringBuilder digits = new StringBuilder().append(1 + random.nextInt(9));
    while (digits.length() < count) {
      digits.append(random.nextInt(10));
    }
    return digits.toString();
  }

  /** The seed of a stream of noise. */
  public long seed() {
    return random.nextLong();
  }
}
