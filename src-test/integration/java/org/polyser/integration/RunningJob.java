package org.polyser.integration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A job under way, whose processes a test may kill. */
final class RunningJob implements AutoCloseable {

  private static final long SECONDS = 180;
  private static final long POLL_MILLIS = 50;
  private static final String EXECUTOR = "CoarseGrainedExecutorBackend";

  private final Path err;
  private final Process process;

  private RunningJob(Path err, Process process) {
    this.err = err;
    this.process = process;
  }

  /**
   * Starts {@code submit-scripts/polyser}.
   *
   * @param folder where its output goes
   */
  static RunningJob polyser(Path folder, String... words) throws IOException {
    Path out = Files.createTempFile(folder, "job", ".out");
    Path err = Files.createTempFile(folder, "job", ".err");
    List<String> command = Command.polyserCommand(words);
    return new RunningJob(err, Command.start(command, Map.of(), out, err));
  }

  /** Waits until the job has said something on standard error. */
  void awaitLine(String regex) throws IOException, InterruptedException {
    Pattern line = Pattern.compile(regex);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
    while (!line.matcher(Files.readString(err)).find()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new AssertionError("never said " + regex + ":\n" + Files.readString(err));
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  /** Kills one executor, as a machine that fails would. */
  void killExecutor() {
    ProcessHandle executor =
        process
            .descendants()
            .filter(one -> one.info().commandLine().orElse("").contains(EXECUTOR))
            .findFirst()
            .orElseThrow();
    executor.destroyForcibly();
  }

  /** Kills the driver and all that hangs on it. */
  void kill() {
    List<ProcessHandle> all = process.descendants().toList();
    all.forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly().onExit().join();
    all.forEach(one -> one.onExit().join());
  }

  /** Waits for the end, which must be a good one. */
  String awaitDone() throws IOException, InterruptedException {
    if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new AssertionError("did not end well:\n" + Files.readString(err));
    }
    return Files.readString(err);
  }

  @Override
  public void close() {
    kill();
  }
}
