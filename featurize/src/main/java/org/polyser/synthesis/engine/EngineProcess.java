package org.polyser.synthesis.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.polyser.config.InvalidInputException;

/**
 * One run of a child process: text in, a complaint or none out.
 *
 * @param command program and arguments
 * @param folder where its messages are kept while it runs
 * @param timeout after which it is killed
 */
record EngineProcess(List<String> command, Path folder, Duration timeout) {

  private static final String FAILURE_WITHOUT_WORDS = "exit code ";

  /**
   * Runs it to its end.
   *
   * @return what it complained of, empty if it ended well
   * @throws InvalidInputException with the given remedy if it cannot be started
   */
  String run(String input, String remedy) {
    return run(input, ProcessBuilder.Redirect.DISCARD, remedy);
  }

  /**
   * Runs it without input.
   *
   * @return what it printed until it ended, well or not
   * @throws InvalidInputException with the given remedy if it cannot be started
   */
  String printed(String remedy) {
    Path printed = folder.resolve("printed.txt");
    run("", ProcessBuilder.Redirect.to(printed.toFile()), remedy);
    return text(printed);
  }

  private String run(String input, ProcessBuilder.Redirect output, String remedy) {
    Path messages = folder.resolve("messages.txt");
    Process process = start(output, messages, remedy);
    send(input, process);
    if (!ended(process)) {
      process.destroyForcibly();
      return "not done within " + timeout;
    }
    return process.exitValue() == 0 ? "" : complaint(messages, process.exitValue());
  }

  private Process start(ProcessBuilder.Redirect output, Path messages, String remedy) {
    try {
      return new ProcessBuilder(command)
          .redirectOutput(output)
          .redirectError(messages.toFile())
          .start();
    } catch (IOException e) {
      throw new InvalidInputException(remedy);
    }
  }

  private static void send(String text, Process process) {
    try (OutputStream input = process.getOutputStream()) {
      input.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException ignored) {
      // The pipe is broken because the program ended; its exit code is looked at next.
    }
  }

  private boolean ended(Process process) {
    try {
      return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String complaint(Path messages, int code) {
    String text = text(messages).strip();
    return text.isEmpty() ? FAILURE_WITHOUT_WORDS + code : text;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
