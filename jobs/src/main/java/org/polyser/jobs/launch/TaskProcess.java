package org.polyser.jobs.launch;

import java.util.Map;

/** Java options of the processes that run tasks: the executors, or the driver without any. */
final class TaskProcess {

  /** Opens the Vector API of the JDK, without which features are computed by slower code. */
  private static final String VECTORS = "--add-modules=jdk.incubator.vector";

  /** Throughput is all that counts in a batch; G1 costs the featurizer a tenth of its CPU time. */
  private static final String COLLECTOR = "-XX:+UseParallelGC";

  private static final String EXECUTOR_OPTIONS = "spark.executor.extraJavaOptions";
  private static final String DRIVER_OPTIONS = "spark.driver.extraJavaOptions";

  private TaskProcess() {}

  /** Puts the options before those that the processes have, which may name a collector. */
  static void addTo(Map<String, String> settings, Target target) {
    String options = target.inDriver() ? DRIVER_OPTIONS : EXECUTOR_OPTIONS;
    String own = settings.getOrDefault(options, "");
    boolean collects = own.matches(".*-XX:\\+Use\\w*GC\\b.*");
    String added = collects ? VECTORS : VECTORS + " " + COLLECTOR;
    settings.put(options, own.isEmpty() ? added : added + " " + own);
  }
}
