package org.polyser.training.memory;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which processes train, and how many workers share one.
 *
 * @param role {@code spark.executor}, or {@code spark.driver} on a master {@code local[…]}
 * @param workersAtOnce in one process
 */
public record Trainers(String role, int workersAtOnce) {

  private static final Pattern LOCAL = Pattern.compile("local(?:\\[(\\d+|\\*)(?:,\\d+)?])?");
  private static final Pattern LOCAL_CLUSTER =
      Pattern.compile("local-cluster\\[\\s*\\d+\\s*,\\s*(\\d+)\\s*,.*");

  /**
   * @param spark Spark's properties, with the master
   * @param workers of the training
   */
  public static Trainers of(Map<String, String> spark, int workers) {
    SparkProperties properties = new SparkProperties(spark);
    String master = properties.text("spark.master", "local[*]");
    Matcher local = LOCAL.matcher(master);
    return local.matches()
        ? new Trainers("spark.driver", Math.min(workers, threads(local.group(1))))
        : new Trainers("spark.executor", Math.min(workers, slots(master, properties, workers)));
  }

  private static int threads(String given) {
    if (given == null) {
      return 1;
    }
    return given.equals("*") ? Runtime.getRuntime().availableProcessors() : Integer.parseInt(given);
  }

  /** Tasks of an executor at a time; on a standalone cluster it takes all cores unless told. */
  private static int slots(String master, SparkProperties properties, int workers) {
    int cores = properties.count("spark.executor.cores", master.equals("yarn") ? 1 : workers);
    Matcher embedded = LOCAL_CLUSTER.matcher(master);
    if (embedded.matches()) {
      cores = Integer.parseInt(embedded.group(1));
    }
    return Math.max(1, cores / properties.count("spark.task.cpus", 1));
  }
}
