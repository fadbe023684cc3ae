package org.polyser.jobs.launch;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A command that takes the launcher's place: same streams, same fate, its exit code. */
final class ChildProcess {

  private static final int INTERRUPTED = 130;

  private ChildProcess() {}

  /** Runs a command to its end; when the launcher is stopped first, so is the command. */
  static int run(List<String> command, Map<String, String> environment) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
    builder.environment().putAll(environment);
    Process process = builder.start();
    Thread stop = new Thread(() -> stop(process));
    Runtime.getRuntime().addShutdownHook(stop);
    return exitCode(process);
  }

  private static void stop(Process process) {
    process.destroy();
    exitCode(process);
  }

  static int exitCode(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroy();
      return INTERRUPTED;
    }
  }
}
