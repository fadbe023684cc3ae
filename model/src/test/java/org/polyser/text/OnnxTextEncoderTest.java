package org.polyser.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.polyser.config.InvalidInputException;

class OnnxTextEncoderTest {

  private static final OnnxTextEncoder ENCODER = OnnxTextEncoder.embedded();

  @AfterAll
  static void close() {
    ENCODER.close();
  }

  @Test
  void embeddings_have_384_numbers_and_unit_norm() {
    float[][] embeddings = ENCODER.encode(List.of("A person sounds angry.", "Hello."));
    assertEquals(384, ENCODER.dim());
    assertEquals(OnnxTextEncoder.EMBEDDED_DIM, ENCODER.dim());
    assertTrue(ENCODER.identity().startsWith(OnnxTextEncoder.EMBEDDED_NAME + "@sha256:"));
    for (float[] embedding : embeddings) {
      assertEquals(384, embedding.length);
      assertEquals(1, UnitVectors.dot(embedding, embedding), 1e-5);
    }
  }

  @Test
  void padding_beside_a_longer_sentence_changes_nothing() {
    String brief = "She is sad.";
    String lengthy = "He was told at length why nothing of what he had hoped for would ever come.";
    float[] alone = ENCODER.encode(List.of(brief))[0];
    assertArrayEquals(alone, ENCODER.encode(List.of(brief, lengthy))[0], 1e-4f);
  }

  @Test
  void words_of_one_emotion_lie_nearer_than_words_of_two() {
    float[][] e =
        ENCODER.encode(
            List.of("A person sounds angry.", "A person sounds furious.", "A person sounds calm."));
    assertTrue(UnitVectors.dot(e[0], e[1]) > UnitVectors.dot(e[0], e[2]) + 0.05);
  }

  @Test
  void a_file_that_is_no_model_is_refused_in_one_line() {
    InvalidInputException refusal =
        assertThrows(
            InvalidInputException.class,
            () -> new OnnxTextEncoder("broken", new byte[] {1, 2, 3}, "{}".getBytes(UTF_8)));
    assertTrue(refusal.getMessage().startsWith("text encoder broken: "), refusal.getMessage());
  }
}
