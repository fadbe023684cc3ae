package org.polyser.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A server in a JVM of its own, from its start until it is closed. */
final class JavaProcess implements AutoCloseable {

  private static final long READY_SECONDS = 60;
  private static final long STOP_SECONDS = 10;
  private static final long POLL_MILLIS = 100;

  private final String name;
  private final Path log;
  private final Process process;

  private JavaProcess(String name, Path log, Process process) {
    this.name = name;
    this.log = log;
    this.process = process;
  }

  /**
   * Starts a main class with little memory, since several of them run beside Spark.
   *
   * @param log where everything goes that it says
   * @param words class path, options and main class, and its arguments
   */
  static JavaProcess start(String name, Path log, List<String> words) {
    return start(name, log, words, Map.of());
  }

  /** The same with variables beside those of this process. */
  static JavaProcess start(
      String name, Path log, List<String> words, Map<String, String> environment) {
    List<String> command = new ArrayList<>(List.of(java(), "-Xmx256m", "-XX:+UseSerialGC"));
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(words);
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
      return new JavaProcess(name, log, process);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String java() {
    return ProcessHandle.current().info().command().orElse("java");
  }

  /** Waits until something holds, and no longer than the process lives. */
  JavaProcess awaitReady(BooleanSupplier ready) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_SECONDS);
    while (!ready.getAsBoolean()) {
      if (ended(POLL_MILLIS)) {
        throw failure("ended with " + process.exitValue());
      }
      if (System.nanoTime() > end) {
        close();
        throw failure("was not ready after " + READY_SECONDS + " s");
      }
    }
    return this;
  }

  /** Waits until it ends by itself, as it should. */
  void awaitDone() {
    if (!ended(TimeUnit.SECONDS.toMillis(READY_SECONDS))) {
      close();
      throw failure("was not done after " + READY_SECONDS + " s");
    }
    if (process.exitValue() != 0) {
      throw failure("ended with " + process.exitValue());
    }
  }

  private boolean ended(long millis) {
    try {
      return process.waitFor(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private AssertionError failure(String what) {
    try {
      return new AssertionError(name + " " + what + ":\n" + Files.readString(log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
