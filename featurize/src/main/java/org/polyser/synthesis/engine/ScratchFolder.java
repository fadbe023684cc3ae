package org.polyser.synthesis.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.Waveform;
import org.polyser.audio.decoding.AudioDecoder;

/**
 * A folder for the files of one run of an engine, which goes with all that is in it.
 *
 * @param path of the folder
 */
record ScratchFolder(Path path) implements AutoCloseable {

  static ScratchFolder make() {
    try {
      return new ScratchFolder(Files.createTempDirectory("polyser-speech"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What lies in a recording there, its first channel. */
  SpeechResult decoded(String name, String complaint) {
    Path file = path.resolve(name);
    try {
      if (Files.notExists(file)) {
        return SpeechResult.Failed.notSpoken(complaint.isEmpty() ? "no recording" : complaint);
      }
      Waveform waveform = AudioDecoder.decode(Files.readAllBytes(file));
      return new SpeechResult.Spoken(waveform.channel(0), waveform.sampleRate());
    } catch (RejectedAudioException e) {
      return SpeechResult.Failed.notSpoken(e.getMessage());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
