package org.polyser.jobs.launch;

import java.util.Map;

/**
 * Where a job is submitted to.
 *
 * @param master of Spark, such as {@code local-cluster[2,1,3072]} or {@code yarn}
 * @param deployMode {@code client} or {@code cluster}
 */
record Target(String master, String deployMode) {

  /** What the options of the command line say, else the settings, else Spark's own default. */
  static Target of(SparkOptions options, Map<String, String> settings) {
    return new Target(
        options.master().orElse(settings.getOrDefault("spark.master", "local[*]")),
        options.deployMode().orElse(settings.getOrDefault("spark.submit.deployMode", "client")));
  }

  boolean onThisMachine() {
    return master.startsWith("local");
  }

  /** Whether the driver runs the tasks itself. */
  boolean inDriver() {
    return onThisMachine() && !master.startsWith("local-cluster");
  }

  /** Whether the driver runs on another machine than the launcher. */
  boolean driverElsewhere() {
    return deployMode.equals("cluster");
  }

  /** Whether spark-submit returns 0 whatever became of the driver (SPARK-56539). */
  boolean hidesFailure() {
    return driverElsewhere() && master.startsWith("spark://");
  }

  @Override
  public String toString() {
    return master + (driverElsewhere() ? ", driver on the cluster" : "");
  }
}
