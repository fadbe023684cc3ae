package org.polyser.jobs.launch;

import java.util.Map;

/** Spark's bar of stages: for a person at a terminal, not for a log. */
final class ConsoleBar {

  private static final String PROPERTY = "spark.ui.showConsoleProgress";

  private ConsoleBar() {}

  /** Shows the bar if there is a terminal and the user has not decided. */
  @SuppressWarnings("SystemConsoleNull") // Spark 3.5 runs on Java 17, where it is null without one
  static void addTo(Map<String, String> settings) {
    if (System.console() != null) {
      settings.putIfAbsent(PROPERTY, "true");
    }
  }
}
