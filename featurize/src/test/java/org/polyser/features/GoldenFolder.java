package org.polyser.features;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The golden vectors, which are not part of the repository: a folder named by the system property
 * {@code polyser.golden}, else {@code shared/golden} beside the repository.
 */
final class GoldenFolder {

  private static final Path FOLDER =
      Path.of(System.getProperty("polyser.golden", "../../shared/golden"));

  private GoldenFolder() {}

  static Path file(String name) {
    Path file = FOLDER.resolve(name);
    assumeTrue(
        Files.exists(file),
        () -> "golden file " + file + " is missing: name its folder by -Dpolyser.golden=FOLDER");
    return file;
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
