package org.polyser.jobs.launch;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What Spark 3.5 asks of a JDK 17. spark-submit adds it to the processes that it starts itself; the
 * driver that a standalone worker starts goes without, and fails on its first access.
 */
final class ModuleOpens {

  private static final String DRIVER_OPTIONS = "spark.driver.extraJavaOptions";

  private static final String OPENS =
      Stream.of(
              "java.lang",
              "java.lang.invoke",
              "java.lang.reflect",
              "java.io",
              "java.net",
              "java.nio",
              "java.util",
              "java.util.concurrent",
              "java.util.concurrent.atomic",
              "sun.nio.ch",
              "sun.nio.cs",
              "sun.security.action",
              "sun.util.calendar")
          .map(name -> "--add-opens=java.base/" + name + "=ALL-UNNAMED")
          .collect(Collectors.joining(" "));

  private ModuleOpens() {}

  /** Puts the options before those that the driver has. */
  static void addTo(Map<String, String> settings) {
    settings.merge(DRIVER_OPTIONS, OPENS, (own, opens) -> opens + " " + own);
  }
}
