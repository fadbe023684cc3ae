package org.polyser.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.polyser.config.InvalidInputException;

/** Folders of the small model, changed, and what is read from them. */
final class AlignerFolders {

  /** What is compared with its checksum, and the checksums. */
  static final List<String> FILES =
      List.of(
          "model.safetensors",
          "aligner.json",
          "history.jsonl",
          "provenance.json",
          "speech_encoder.onnx",
          "checksums.sha256");

  private AlignerFolders() {}

  /** A folder in which one file is another, and the checksums agree. */
  static PackedModelFolder folderWith(String file, String content) {
    try {
      PackedModelFolder packed = SmallModel.packed();
      packed.write(file, content.getBytes(UTF_8));
      TreeMap<String, byte[]> files = new TreeMap<>();
      for (String name : FILES.subList(0, 5)) {
        files.put(name, packed.read(name));
      }
      Checksums.write(packed, files);
      return packed;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The one line with which a folder is refused. */
  static String refusal(ModelFolder folder) {
    String message =
        assertThrows(InvalidInputException.class, () -> AlignerStore.read(folder)).getMessage();
    assertEquals(1, message.lines().count(), message);
    return message;
  }

  /** Bit by bit, and in what it computes. */
  static void assertSame(StoredAligner stored, StoredAligner read) {
    assertEquals(stored.aligner().config(), read.aligner().config());
    assertEquals(stored.logMel(), read.logMel());
    assertEquals(stored.textEncoder(), read.textEncoder());
    assertEquals(stored.speechEncoder(), read.speechEncoder());
    assertEquals(stored.history(), read.history());
    assertEquals(stored.provenance(), read.provenance());
    assertEquals(stored.cohort(), read.cohort());
    Map<String, INDArray> parameters = read.aligner().parameters();
    assertEquals(stored.aligner().parameters().keySet(), parameters.keySet());
    stored
        .aligner()
        .parameters()
        .forEach((name, values) -> assertArrayEquals(floats(values), floats(parameters.get(name))));
    assertArrayEquals(
        stored.aligner().embedSpeech(List.of(SmallModel.utterance()))[0],
        read.aligner().embedSpeech(List.of(SmallModel.utterance()))[0],
        0);
  }

  private static float[] floats(INDArray values) {
    return values.dup('c').data().asFloat();
  }
}
