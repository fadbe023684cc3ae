package org.polyser.jobs.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polyser.config.InvalidInputException;
import org.polyser.text.TextEncoder;

class TextEncodersTest {

  @TempDir Path folder;

  @Test
  void anEmptyKeyMeansTheEmbeddedOneAndAnAlignerOfAnotherIsRefused() {
    try (TextEncoder embedded = TextEncoders.configured(section(""))) {
      assertTrue(embedded.identity().startsWith("all-MiniLM-L6-v2@sha256:"), embedded.identity());
      InvalidInputException refusal =
          assertThrows(
              InvalidInputException.class,
              () -> TextEncoders.matching(section(""), "other@sha256:1"));
      assertEquals(
          "text-encoder must be the one that the aligner was trained with, other@sha256:1, got "
              + embedded.identity(),
          refusal.getMessage());
    }
  }

  @Test
  void aFolderWithoutAModelIsRefused() {
    InvalidInputException refusal =
        assertThrows(
            InvalidInputException.class, () -> TextEncoders.configured(section(folder.toString())));
    assertEquals(folder + "/model.onnx must exist", refusal.getMessage());
  }

  private static Config section(String folder) {
    return ConfigFactory.parseString("text-encoder = \"" + folder + "\"");
  }
}
