package org.polyser.audio.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.polyser.audio.AudioReader;
import org.polyser.audio.RecordingBytes;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;
import org.polyser.audio.decoding.AudioDecoder;

/**
 * Decodes recordings in a JVM of its own, which is started when it is needed and started again
 * after a crash. One recording at a time; serves one thread.
 */
public final class DecoderProcess implements AutoCloseable {

  private Process process;
  private Channel channel;

  /**
   * Opens a recording, as {@link AudioDecoder#open} does.
   *
   * @throws RejectedAudioException also if the process crashes, with {@link
   *     RejectionCode#DECODER_CRASHED}
   */
  public AudioReader open(RecordingBytes recording) throws RejectedAudioException {
    if (process == null || !process.isAlive()) {
      start();
    }
    RemoteReader reader = new RemoteReader(this, recording);
    reader.open();
    return reader;
  }

  Channel channel() {
    return channel;
  }

  /** The process is gone. */
  RejectedAudioException crashed() {
    int code = stop();
    return new RejectedAudioException(
        RejectionCode.DECODER_CRASHED, "the decoder's process ended with code " + code);
  }

  private void start() {
    try {
      process =
          new ProcessBuilder(command()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      channel = Channel.of(process.getInputStream(), process.getOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException("no process for the decoder", e);
    }
  }

  private static List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx256m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:+SuppressFatalErrorMessage",
        "-cp",
        classPath(),
        DecoderMain.class.getName());
  }

  /** That of this JVM, and where these classes come from: Spark loads those of a job itself. */
  private static String classPath() {
    try {
      Path own =
          Path.of(AudioDecoder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return own + File.pathSeparator + System.getProperty("java.class.path");
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private int stop() {
    process.destroyForcibly();
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  @Override
  public void close() {
    if (process != null) {
      stop();
    }
  }
}
