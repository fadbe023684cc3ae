package org.polyser.jobs.spark;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigValueType;
import java.util.List;
import java.util.Map;
import org.polyser.config.InvalidInputException;
import org.polyser.config.Rule;
import org.polyser.jobs.launch.JobName;

/**
 * What must hold before a job starts Spark: every key without a default is given, every input
 * exists, and the output does not, unless {@code overwrite} is true.
 */
final class Preconditions {

  private static final List<String> INPUTS = List.of("input", "aligner");

  private Preconditions() {}

  static void check(JobName job, Config config) {
    String path = "polyser." + job.word();
    Config section = config.getConfig(path);
    for (Map.Entry<String, ?> key : section.root().entrySet()) {
      Rule.require(
          !section.getIsNull(key.getKey()), path + "." + key.getKey(), "must be given", null);
    }
    INPUTS.stream()
        .filter(key -> section.hasPath(key) && !(section.getValue(key) instanceof ConfigObject))
        .forEach(key -> requireInputs(path + "." + key, section, key));
    requireFreeOutput(path, section);
  }

  private static void requireInputs(String path, Config section, String key) {
    boolean several = section.getValue(key).valueType() == ConfigValueType.LIST;
    List<String> inputs = several ? section.getStringList(key) : List.of(section.getString(key));
    for (String input : inputs) {
      Rule.require(HadoopFiles.exists(input), path, "must exist", input);
    }
  }

  private static void requireFreeOutput(String path, Config section) {
    String output = section.getString("output");
    boolean taken = !section.getBoolean("overwrite") && HadoopFiles.exists(output);
    if (taken) {
      throw new InvalidInputException(
          path + ".output must not exist unless overwrite=true, got " + output);
    }
  }
}
