package org.polyser.jobs.launch;

import java.util.Map;

/** How the processes are started that run tasks: the executors, or the driver without any. */
final class TaskProcess {

  /** Opens the Vector API of the JDK, without which features are computed by slower code. */
  private static final String VECTORS = "--add-modules=jdk.incubator.vector";

  /** Throughput is all that counts in a batch; G1 costs the featurizer a tenth of its CPU time. */
  private static final String COLLECTOR = "-XX:+UseParallelGC";

  /**
   * Two arenas for all threads of a process: glibc keeps what native libraries gave back in as many
   * arenas as threads ever asked, and in a long run of many tasks that grows.
   */
  static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

  private static final String EXECUTOR_ENVIRONMENT = "spark.executorEnv.";
  private static final String EXECUTOR_OPTIONS = "spark.executor.extraJavaOptions";
  private static final String DRIVER_OPTIONS = "spark.driver.extraJavaOptions";

  private TaskProcess() {}

  /**
   * Puts the options before those that the processes have, which may name a collector, and gives
   * executors their environment; the driver has that of the launcher's child.
   */
  static void addTo(Map<String, String> settings, Target target) {
    String options = target.inDriver() ? DRIVER_OPTIONS : EXECUTOR_OPTIONS;
    String own = settings.getOrDefault(options, "");
    boolean collects = own.matches(".*-XX:\\+Use\\w*GC\\b.*");
    String added = collects ? VECTORS : VECTORS + " " + COLLECTOR;
    settings.put(options, own.isEmpty() ? added : added + " " + own);
    ENVIRONMENT.forEach((name, value) -> settings.putIfAbsent(EXECUTOR_ENVIRONMENT + name, value));
  }
}
