package org.polyser.jobs.spark;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import java.util.List;
import java.util.Map;
import org.polyser.config.Rule;

/**
 * What must hold before a job starts Spark: every key without a default is given, every input
 * exists, and the output may be written.
 */
final class Preconditions {

  private static final List<String> INPUTS = List.of("input", "aligner", "compare", "reports");

  private final String path;
  private final Config section;

  /**
   * @param path of the job's section, such as {@code polyser.train}
   */
  Preconditions(String path, Config root) {
    this.path = path;
    this.section = root.getConfig(path);
  }

  void check() {
    for (Map.Entry<String, ?> entry : section.root().entrySet()) {
      String key = entry.getKey();
      boolean given = !section.getIsNull(key) || !isNeeded(key);
      Rule.require(given, path + "." + key, "must be given", null);
    }
    INPUTS.stream().filter(this::isLocation).forEach(this::requireInputs);
    new Output(path, section).check(inputs());
  }

  private boolean isNeeded(String key) {
    return !key.equals("input")
        || section.getIsNull("output")
        || !new Output(path, section).isOnlyQuoting();
  }

  private List<String> inputs() {
    return INPUTS.stream()
        .filter(this::isLocation)
        .flatMap(key -> Inputs.of(section, key).stream())
        .toList();
  }

  /** In the section of the train job, {@code aligner} is the shape of one; empty is none. */
  private boolean isLocation(String key) {
    return section.hasPath(key)
        && !(section.getValue(key) instanceof ConfigObject)
        && !section.getValue(key).unwrapped().equals("");
  }

  private void requireInputs(String key) {
    for (String input : Inputs.of(section, key)) {
      Rule.require(HadoopFiles.exists(input), path + "." + key, "must exist", input);
    }
  }
}
