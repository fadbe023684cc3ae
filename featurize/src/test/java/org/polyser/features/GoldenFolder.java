package org.polyser.features;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The golden vectors, which are not part of the repository: a folder named by the system property
 * {@code polyser.golden}, else {@code shared/golden} beside the repository.
 */
final class GoldenFolder {

  private static final Path FOLDER =
      Path.of(System.getProperty("polyser.golden", "../../shared/golden"));

  /** The recordings of the folder. */
  static final List<String> RECORDINGS =
      List.of(
          "sweep",
          "noise",
          "silence",
          "impulse",
          "tone1k_fullscale",
          "short10ms",
          "short25ms",
          "speech",
          "speech_8k_up");

  private GoldenFolder() {}

  static Path file(String name) {
    Path file = FOLDER.resolve(name);
    assumeTrue(
        Files.exists(file),
        () -> "golden file " + file + " is missing: name its folder by -Dpolyser.golden=FOLDER");
    return file;
  }

  /** Whether the folder is there at all. */
  static boolean exists() {
    return Files.isDirectory(FOLDER);
  }

  /** Samples of a recording of the folder: 16-bit mono, after a header of 44 bytes. */
  static float[] samples(String name) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file(name + ".wav")));
    ShortBuffer pcm = bytes.order(ByteOrder.LITTLE_ENDIAN).position(44).asShortBuffer();
    float[] samples = new float[pcm.remaining()];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = pcm.get(i) / 32768f;
    }
    return samples;
  }

  /** Little-endian float32 values. */
  static float[] floats(String name) throws IOException {
    ByteBuffer bytes =
        ByteBuffer.wrap(Files.readAllBytes(file(name))).order(ByteOrder.LITTLE_ENDIAN);
    float[] values = new float[bytes.remaining() / Float.BYTES];
    bytes.asFloatBuffer().get(values);
    return values;
  }
}
