package org.polyser.jobs.launch;

import com.typesafe.config.Config;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How something is looked at where no job runs, a recording or the layers of an aligner: in a JVM
 * of its own, which has the memory that the launcher has not, without Spark running and without
 * spark-submit.
 */
final class Inspection {

  private static final String RECORDING = "org.polyser.jobs.inspect.InspectRecording";
  private static final String ALIGNER = "org.polyser.jobs.describe.DescribeAligner";
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
    if (arguments.described()) {
      command.add("-XX:TieredStopAtLevel=1"); // nothing runs long enough to be worth more
    }
    command.addAll(List.of("-Djava.awt.headless=true", "-cp", at.jobClassPath()));
    hadoop(arguments, config).forEach((key, value) -> command.add("-D" + key + "=" + value));
    command.addAll(subject(arguments));
    command.addAll(arguments.words());
    return command;
  }

  /** Whether anything is to be looked at. */
  static boolean isAsked(JobArguments arguments) {
    return arguments.described() || arguments.inspected().isPresent();
  }

  private static List<String> subject(JobArguments arguments) {
    return arguments.described()
        ? List.of(ALIGNER, "--describe")
        : List.of(RECORDING, "--inspect", arguments.inspected().orElseThrow());
  }

  private static Map<String, String> hadoop(JobArguments arguments, Config config) {
    Map<String, String> settings = new TreeMap<>(SparkSettings.of(config));
    settings.putAll(new SparkOptions(arguments.sparkOptions()).properties());
    settings.keySet().removeIf(key -> !key.startsWith(HADOOP));
    return settings;
  }
}
