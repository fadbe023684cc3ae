package org.polyser.jobs.launch;

import java.util.Map;

/**
 * Opens the Vector API of the JDK, without which features are computed by the slower kernel, to the
 * processes that run tasks: the executors, or the driver where there are none.
 */
final class VectorModule {

  private static final String OPTION = "--add-modules=jdk.incubator.vector";
  private static final String EXECUTOR_OPTIONS = "spark.executor.extraJavaOptions";
  private static final String DRIVER_OPTIONS = "spark.driver.extraJavaOptions";

  private VectorModule() {}

  /** Puts the option before those that the processes have. */
  static void addTo(Map<String, String> settings, Target target) {
    String options = target.inDriver() ? DRIVER_OPTIONS : EXECUTOR_OPTIONS;
    settings.merge(options, OPTION, (own, added) -> added + " " + own);
  }
}
