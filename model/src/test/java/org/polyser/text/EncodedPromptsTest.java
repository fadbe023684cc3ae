package org.polyser.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EncodedPromptsTest {

  private final Lengths encoder = new Lengths(new ArrayList<>());
  private final EncodedPrompts prompts =
      new EncodedPrompts(
          List.of("sad", "angry", "calm"),
          new PromptBank(List.of("{}", "so {}"), Map.of("sad", List.of("sad", "downcast"))),
          encoder);

  @Test
  void labels_are_numbered_in_their_order() {
    assertEquals(List.of("sad", "angry", "calm"), prompts.labels());
    assertEquals(0, prompts.number("sad"));
    assertEquals(1, prompts.number("angry"));
    assertEquals(2, prompts.number("calm"));
  }

  @Test
  void every_prompt_of_a_label_is_encoded_once_in_the_order_of_the_bank() {
    assertEquals(8, encoder.encoded().size());
    assertArrayEquals(new float[][] {{3}, {6}, {8}, {11}}, prompts.of("sad"));
    assertArrayEquals(new float[][] {{4}, {7}}, prompts.of("calm"));
  }

  @Test
  void travels_to_executors() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
      stream.writeObject(prompts);
    }
    try (ObjectInputStream stream =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      EncodedPrompts arrived = (EncodedPrompts) stream.readObject();
      assertEquals(prompts.labels(), arrived.labels());
      assertArrayEquals(prompts.of("sad"), arrived.of("sad"));
    }
  }

  @Test
  void the_labels_cannot_be_changed() {
    assertThrows(UnsupportedOperationException.class, () -> prompts.labels().add("bored"));
  }

  /** Encodes a text as its length. */
  private record Lengths(List<String> encoded) implements TextEncoder {

    @Override
    public String identity() {
      return "lengths";
    }

    @Override
    public int dim() {
      return 1;
    }

    @Override
    public float[][] encode(List<String> texts) {
      encoded.addAll(texts);
      return texts.stream().map(text -> new float[] {text.length()}).toArray(float[][]::new);
    }

    @Override
    public void close() {}
  }
}
