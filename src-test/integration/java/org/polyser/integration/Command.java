package org.polyser.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Programs that tests start as a user would, each with a time-out. */
final class Command {

  private static final long MINUTES = 5;

  private Command() {}

  /** Runs {@code submit-scripts/polyser}. */
  static Outcome polyser(String... words) {
    return run(polyserCommand(words), Map.of());
  }

  /** The command line of {@code submit-scripts/polyser}. */
  static List<String> polyserCommand(String... words) {
    List<String> command = new ArrayList<>();
    command.add(Repository.path("submit-scripts/polyser").toString());
    command.addAll(List.of(words));
    return command;
  }

  /** Runs a command to its end. */
  static Outcome run(List<String> command, Map<String, String> environment) {
    try {
      Path out = Files.createTempFile("polyser", ".out");
      Path err = Files.createTempFile("polyser", ".err");
      try {
        int code = run(command, environment, out, err);
        return new Outcome(command, code, Files.readString(out), Files.readString(err));
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int run(List<String> command, Map<String, String> environment, Path out, Path err)
      throws IOException, InterruptedException {
    Process process = start(command, environment, out, err);
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError(
          command + " ran past " + MINUTES + " minutes:\n" + Files.readString(err));
    }
    return process.exitValue();
  }

  /** Starts a command whose output goes to files. */
  static Process start(List<String> command, Map<String, String> environment, Path out, Path err)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    // What the tests' own JVM or the shell around it has set must not choose another Spark or jar.
    builder.environment().keySet().removeIf(name -> name.matches("SPARK_HOME|POLYSER_.*"));
    builder.environment().putAll(environment);
    // Two workers on two cores: more threads than cores are slower.
    builder.environment().put("OMP_NUM_THREADS", "1");
    return builder.start();
  }
}
