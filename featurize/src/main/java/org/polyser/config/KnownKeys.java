package org.polyser.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The keys that exist: those of {@code reference.conf}, where every key of every section stands
 * with a comment. A key whose reference value is {@code null} has no default and must be given; an
 * empty object is a map that is open to any key.
 */
public final class KnownKeys {

  private static final String ROOT = "polyser";

  private final ConfigObject reference;

  /**
   * @param reference the defaults of all modules, {@code reference.conf} unresolved
   */
  public KnownKeys(Config reference) {
    this.reference = reference.getConfig(ROOT).root();
  }

  /**
   * Refuses keys that do not exist.
   *
   * @param given what the user gave, without the defaults
   * @throws InvalidInputException naming the first unknown key and the nearest known one
   */
  public void check(Config given) {
    if (given.hasPath(ROOT)) {
      check(ROOT, given.getConfig(ROOT).root(), reference);
    }
  }

  /**
   * Refuses keys that do not exist.
   *
   * @param path of both objects
   * @param given what the user gave
   * @param known every key that there is, with its default
   * @throws InvalidInputException naming the first unknown key and the nearest known one
   */
  public static void check(String path, ConfigObject given, ConfigObject known) {
    for (Map.Entry<String, ConfigValue> entry : given.entrySet()) {
      String key = path + "." + entry.getKey();
      ConfigValue match = known.get(entry.getKey());
      if (match == null) {
        throw new InvalidInputException(
            key + " is not a known key, did you mean " + nearest(key, path, known) + "?");
      }
      if (match instanceof ConfigObject inner && !inner.isEmpty()) {
        if (!(entry.getValue() instanceof ConfigObject)) {
          throw new InvalidInputException(
              key + " must be an object, got " + entry.getValue().unwrapped());
        }
        check(key, (ConfigObject) entry.getValue(), inner);
      } else {
        ValueType.check(key, entry.getValue(), match);
      }
    }
  }

  private static String nearest(String key, String path, ConfigObject known) {
    List<String> candidates = new ArrayList<>();
    new TreeSet<>(known.keySet()).forEach(name -> candidates.add(path + "." + name));
    return candidates.stream()
        .min(
            Comparator.comparingInt(
                candidate -> LevenshteinDistance.getDefaultInstance().apply(key, candidate)))
        .orElse(path);
  }
}
