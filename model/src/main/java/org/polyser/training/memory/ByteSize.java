package org.polyser.training.memory;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polyser.config.InvalidInputException;

/**
 * Sizes as Spark and JavaCPP write them: a number with {@code k}, {@code m}, {@code g} or {@code t}
 * of 1024 each, with or without a {@code b} after it.
 */
final class ByteSize {

  static final long MIB = 1L << 20;

  private static final Pattern FORM = Pattern.compile("(\\d+)\\s*([kmgt]?)(i?b)?");
  private static final String UNITS = "kmgt";

  private ByteSize() {}

  /**
   * Reads a size.
   *
   * @param key for the message
   * @param bare what a number without a unit counts [bytes]
   * @return bytes
   * @throws InvalidInputException {@code KEY must be a size such as 2g, got TEXT}
   */
  static long parse(String key, String text, long bare) {
    Matcher size = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!size.matches()) {
      throw new InvalidInputException(key + " must be a size such as 2g, got " + text);
    }
    long number = Long.parseLong(size.group(1));
    if (size.group(2).isEmpty()) {
      return number * (size.group(3) == null ? bare : 1);
    }
    return number << (10 * (UNITS.indexOf(size.group(2)) + 1));
  }

  /** Whole MiB, rounded up, as Spark reads it: {@code 384m}. */
  static String mebibytes(long bytes) {
    return -Math.floorDiv(-bytes, MIB) + "m";
  }
}
