package org.polyser.jobs.launch;

import com.typesafe.config.Config;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How one recording is looked at: in a JVM of its own, which has the memory that the launcher has
 * not, without Spark running and without spark-submit.
 */
final class Inspection {

  private static final String MAIN_CLASS = "org.polyser.jobs.inspect.InspectRecording";
  private static final String HADOOP = "spark.hadoop.";

  private Inspection() {}

  /**
   * The command; what the user set of Hadoop goes with it, so that a recording may lie in any
   * store.
   *
   * @param config the whole configuration, resolved
   */
  static List<String> command(Installation at, JobArguments arguments, Config config) {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(at.java(), "-XX:+UseSerialGC", "-XX:MaxRAMPercentage=50"));
    command.addAll(List.of("-Djava.awt.headless=true", "-cp", at.jobClassPath()));
    hadoop(arguments, config).forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.addAll(List.of(MAIN_CLASS, "--inspect", arguments.inspected().orElseThrow()));
    command.addAll(arguments.words());
    return command;
  }

  private static Map<String, String> hadoop(JobArguments arguments, Config config) {
    Map<String, String> settings = new TreeMap<>(SparkSettings.of(config));
    settings.putAll(new SparkOptions(arguments.sparkOptions()).properties());
    settings.keySet().removeIf(key -> !key.startsWith(HADOOP));
    return settings;
  }
}
