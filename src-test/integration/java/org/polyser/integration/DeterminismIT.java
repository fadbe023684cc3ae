package org.polyser.integration;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same seed gives the same model, byte for byte, on two workers in JVMs of their own. */
class DeterminismIT {

  @Test
  void training_the_same_again_gives_the_same_bytes() throws IOException {
    Chain chain = Chain.done();
    Path again = chain.train("aligner-again");
    for (String file : List.of("model.safetensors", "speech_encoder.onnx")) {
      assertArrayEquals(
          Files.readAllBytes(chain.path("aligner").resolve(file)),
          Files.readAllBytes(again.resolve(file)),
          file);
    }
  }
}
