package org.polyser.jobs.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.config.InvalidInputException;
import org.polyser.provenance.Fingerprint;

class LocalCopyTest {

  private static final byte[] MODEL = {1, 2, 3};
  private static final byte[] WEIGHTS = {4, 5};
  private static final byte[] MORE = {6};

  @TempDir Path folder;

  @Test
  void theFileIsCopiedWithItsWeightsAndNothingElse() throws IOException {
    Files.write(folder.resolve("encoder.onnx"), MODEL);
    Files.write(folder.resolve("encoder.onnx_data_1"), MORE);
    Files.write(folder.resolve("encoder.onnx.data"), WEIGHTS);
    Files.write(folder.resolve("encoder.onnx.sha256"), MODEL);
    Files.write(folder.resolve("other.onnx"), MODEL);
    Path copied;
    try (LocalCopy copy = LocalCopy.of(folder.resolve("encoder.onnx").toUri().toString())) {
      copied = copy.file().getParent();
      assertArrayEquals(MODEL, Files.readAllBytes(copy.file()));
      assertArrayEquals(WEIGHTS, Files.readAllBytes(copied.resolve("encoder.onnx.data")));
      assertArrayEquals(MORE, Files.readAllBytes(copied.resolve("encoder.onnx_data_1")));
      try (var files = Files.list(copied)) {
        assertEquals(3, files.count());
      }
      assertEquals(Fingerprint.of(MODEL, WEIGHTS, MORE), copy.fingerprint());
    }
    assertFalse(Files.exists(copied));
  }

  @Test
  void theFingerprintOfASingleFileIsItsSha256() throws IOException {
    Path file = Files.write(folder.resolve("encoder.onnx"), MODEL);
    assertEquals(Fingerprint.of(MODEL), LocalCopy.fingerprint(file.toString()));
  }

  @Test
  void aFolderAndNothingAreRefused() {
    assertRefused(folder);
    assertRefused(folder.resolve("encoder.onnx"));
  }

  private static void assertRefused(Path location) {
    assertEquals(
        "speech-encoder must be a file, got " + location,
        assertThrows(InvalidInputException.class, () -> LocalCopy.of(location.toString()))
            .getMessage());
  }
}
