package org.polyser.jobs.launch;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Section {@code spark} of the configuration as Spark's flat properties. */
final class SparkSettings {

  private static final String ROOT = "spark";

  private SparkSettings() {}

  /** Every leaf under {@code spark}; the elements of a list are joined by commas. */
  static SortedMap<String, String> of(Config root) {
    SortedMap<String, String> settings = new TreeMap<>();
    if (root.hasPath(ROOT)) {
      for (Map.Entry<String, ConfigValue> leaf : root.getConfig(ROOT).entrySet()) {
        settings.put(property(leaf.getKey()), text(leaf.getValue().unwrapped()));
      }
    }
    return settings;
  }

  private static String property(String path) {
    return ROOT + "." + String.join(".", ConfigUtil.splitPath(path));
  }

  private static String text(Object value) {
    return value instanceof Collection<?> elements
        ? elements.stream().map(String::valueOf).collect(Collectors.joining(","))
        : value.toString();
  }
}
