package org.polyser.training.memory;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which processes train, and how many workers share one.
 *
 * @param role {@code spark.executor}, or {@code spark.driver} on a master {@code local[…]}
 * @param workersAtOnce in one process
 * @param cpus of the task that a worker is; where there are several, so many minibatches are made
 *     ahead
 */
public record Trainers(String role, int workersAtOnce, int cpus) {

  private static final Pattern LOCAL = Pattern.compile("local(?:\\[(\\d+|\\*)(?:,\\d+)?])?");
  private static final Pattern LOCAL_CLUSTER =
      Pattern.compile("local-cluster\\[\\s*\\d+\\s*,\\s*(\\d+)\\s*,.*");

  /**
   * @param spark Spark's properties, with the master
   * @param workers of the training
   */
  public static Trainers of(Map<String, String> spark, int workers) {
    SparkProperties properties = new SparkProperties(spark);
    int cpus = properties.count("spark.task.cpus", 1);
    String master = properties.text("spark.master", "local[*]");
    Matcher local = LOCAL.matcher(master);
    boolean inDriver = local.matches();
    int cores = inDriver ? threads(local.group(1)) : cores(master, properties, workers);
    return new Trainers(
        inDriver ? "spark.driver" : "spark.executor",
        Math.min(workers, Math.max(1, cores / cpus)),
        cpus);
  }

  private static int threads(String given) {
    if (given == null) {
      return 1;
    }
    return given.equals("*") ? Runtime.getRuntime().availableProcessors() : Integer.parseInt(given);
  }

  /** Of an executor; on a standalone cluster it takes all unless told. */
  private static int cores(String master, SparkProperties properties, int workers) {
    Matcher embedded = LOCAL_CLUSTER.matcher(master);
    return embedded.matches()
        ? Integer.parseInt(embedded.group(1))
        : properties.count("spark.executor.cores", master.equals("yarn") ? 1 : workers);
  }
}
