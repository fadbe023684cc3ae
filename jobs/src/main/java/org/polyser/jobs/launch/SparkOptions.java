package org.polyser.jobs.launch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the user's own options of spark-submit say about the place to run. */
final class SparkOptions {

  /** Of memory and cores, which a training is measured by. */
  private static final Map<String, String> NAMED =
      Map.of(
          "--driver-memory", "spark.driver.memory",
          "--executor-memory", "spark.executor.memory",
          "--executor-cores", "spark.executor.cores");

  private final Map<String, String> values = new HashMap<>();

  /**
   * @param words the options, such as {@code --master yarn -c spark.submit.deployMode=cluster}
   */
  SparkOptions(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      int equals = word.indexOf('=');
      if (word.startsWith("--") && equals > 0) {
        put(word.substring(0, equals), word.substring(equals + 1));
      } else if (word.startsWith("-") && i + 1 < words.size()) {
        put(word, words.get(i + 1));
      }
    }
  }

  private void put(String option, String value) {
    int equals = value.indexOf('=');
    if ((option.equals("--conf") || option.equals("-c")) && equals > 0) {
      values.put(value.substring(0, equals), value.substring(equals + 1));
    } else {
      values.put(option, value);
    }
  }

  Optional<String> master() {
    return option("--master", "spark.master");
  }

  Optional<String> deployMode() {
    return option("--deploy-mode", "spark.submit.deployMode");
  }

  /** What {@code --conf} and the options with names of their own set of Spark's properties. */
  Map<String, String> properties() {
    Map<String, String> properties = new TreeMap<>(values);
    properties.keySet().removeIf(key -> !key.startsWith("spark."));
    NAMED.forEach(
        (option, property) -> option(option, property).ifPresent(v -> properties.put(property, v)));
    return properties;
  }

  /** An option beats a property, wherever they stand. */
  private Optional<String> option(String option, String property) {
    return Optional.ofNullable(values.getOrDefault(option, values.get(property)));
  }
}
