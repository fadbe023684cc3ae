package org.polyser.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.polyser.store.AlignerFolders.assertSame;
import static org.polyser.store.AlignerFolders.folderWith;
import static org.polyser.store.AlignerFolders.refusal;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.polyser.config.InvalidInputException;

class StoredFrozenEncoderTest {

  @Test
  void an_aligner_on_a_frozen_encoder_comes_back_with_what_it_stands_on() throws Exception {
    StoredAligner stored = SmallModel.onFrozenEncoder();
    PackedModelFolder folder = SmallModel.written(stored);
    assertSame(stored, AlignerStore.read(folder));
    assertFalse(new String(SmallModel.packed().read("aligner.json"), UTF_8).contains("speech_enc"));
    try (OnnxSession session = new OnnxSession(folder.read("speech_encoder.onnx"))) {
      assertArrayEquals(new long[] {-1, 3, -1}, session.input("encoder_frames").getShape());
    }
    String card = new String(folder.read("README.md"), UTF_8);
    String identity = SmallModel.FROZEN.identity();
    assertTrue(card.contains("| speech encoder, frozen | " + identity + " |"), card);
    assertTrue(card.contains("| mel bands | 3 |"), card);
    assertTrue(card.contains(identity + ": `speech-encoder=FILE`"), card);
    assertFalse(card.contains("dynamic range"), card);
  }

  @Test
  void an_encoder_of_another_width_than_the_aligner_is_refused() throws IOException {
    String json =
        new String(SmallModel.written(SmallModel.onFrozenEncoder()).read("aligner.json"), UTF_8);
    InvalidInputException refusal =
        assertThrows(
            InvalidInputException.class,
            () ->
                AlignerStore.read(
                    folderWith("aligner.json", json.replace("\"width\" : 3", "\"width\" : 7"))));
    assertTrue(
        refusal.getMessage().contains("must be the width of the speech encoder, 7, got 3"),
        refusal::getMessage);
  }
}
