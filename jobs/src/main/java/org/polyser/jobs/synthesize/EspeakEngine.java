package org.polyser.jobs.synthesize;

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
 * espeak-ng as a child process, one an utterance (some 20 ms). It gets its arguments as a list and
 * the text by standard input, so nothing in a text can be taken for a command.
 *
 * @param program name or path of espeak-ng
 * @param timeout after which an utterance is given up
 */
public record EspeakEngine(String program, Duration timeout) implements SpeechEngine {

  /** The espeak-ng on the search path, with a minute for each utterance. */
  public EspeakEngine() {
    this("espeak-ng", Duration.ofMinutes(1));
  }

  @Override
  public byte[] speak(SyntheticUtterance utterance) {
    try {
      Path folder = Files.createTempDirectory("polyser-espeak");
      try {
        return speak(utterance, folder.resolve("speech.wav"), folder.resolve("errors.txt"));
      } finally {
        Files.deleteIfExists(folder.resolve("speech.wav"));
        Files.deleteIfExists(folder.resolve("errors.txt"));
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** espeak-ng writes a file, because the WAV header that it sends to a pipe has no length. */
  private byte[] speak(SyntheticUtterance utterance, Path wav, Path errors) throws IOException {
    Process process = start(command(utterance.voice(), wav), errors);
    send(Ssml.of(utterance.text(), utterance.prosody()), process);
    await(process, utterance.utteranceId());
    if (process.exitValue() != 0) {
      throw new InvalidInputException(
          utterance.utteranceId() + " cannot be spoken: " + Files.readString(errors).strip());
    }
    return Files.readAllBytes(wav);
  }

  List<String> command(String voice, Path wav) {
    return List.of(
        program,
        "-m",
        "-b",
        "1",
        "-s",
        String.valueOf(Ssml.NORMAL_RATE),
        "-v",
        voice,
        "--stdin",
        "-w",
        wav.toString());
  }

  private static Process start(List<String> command, Path errors) {
    try {
      return new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(errors.toFile())
          .start();
    } catch (IOException e) {
      throw new InvalidInputException("espeak-ng is not installed: apt-get install espeak-ng");
    }
  }

  private static void send(String ssml, Process process) {
    try (OutputStream input = process.getOutputStream()) {
      input.write(ssml.getBytes(StandardCharsets.UTF_8));
    } catch (IOException ignored) {
      // The pipe is broken because the program ended; its exit code is looked at next.
    }
  }

  private void await(Process process, String utteranceId) {
    boolean ended = false;
    try {
      ended = process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!ended) {
      process.destroyForcibly();
      throw new IllegalStateException(utteranceId + " was not spoken within " + timeout);
    }
  }
}
