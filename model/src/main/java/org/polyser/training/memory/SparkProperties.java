package org.polyser.training.memory;

import java.util.Map;
import java.util.function.Function;
import org.polyser.config.InvalidInputException;

/**
 * Properties of Spark by their types, with Spark's own defaults where a key is not there.
 *
 * @param values by key
 */
record SparkProperties(Map<String, String> values) {

  boolean has(String key) {
    return values.containsKey(key);
  }

  String text(String key, String otherwise) {
    return values.getOrDefault(key, otherwise);
  }

  /** A size, where a bare number counts MiB [bytes]. */
  long size(String key, String otherwise) {
    return ByteSize.parse(key, text(key, otherwise), ByteSize.MIB);
  }

  int count(String key, int otherwise) {
    return number(key, Integer::valueOf, otherwise);
  }

  double fraction(String key, double otherwise) {
    return number(key, Double::valueOf, otherwise);
  }

  private <T> T number(String key, Function<String, T> parser, T otherwise) {
    try {
      return has(key) ? parser.apply(values.get(key)) : otherwise;
    } catch (NumberFormatException e) {
      throw new InvalidInputException(key + " must be a number, got " + values.get(key));
    }
  }
}
