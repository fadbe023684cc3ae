package org.polyser.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.polyser.store.EncoderShapes.convolving;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.polyser.aligner.AlignerConfig;
import org.polyser.aligner.SpeechBatch;

class SpeechEncoderExportTest {

  private static final double TOLERANCE = 1e-4;
  private static final int[] LENGTHS = {1, 2, 3, 4, 7, 16, 33, 90};

  private final RandomSpeech speech = new RandomSpeech(31);

  @ParameterizedTest
  @MethodSource("org.polyser.store.EncoderShapes#all")
  void agrees_with_deeplearning4j_over_masks_and_lengths(AlignerConfig config) throws OrtException {
    PerturbedGraph graph = PerturbedGraph.of(config, speech.random());
    try (OnnxSession session = new OnnxSession(graph.onnx())) {
      for (int length : LENGTHS) {
        for (int utterances = 1; utterances <= 5; utterances++) {
          requireAgreement(
              graph, session, speech.batch(config, speech.padding(utterances, length)));
          requireAgreement(graph, session, speech.batch(config, speech.gaps(utterances, length)));
        }
      }
    }
  }

  private static void requireAgreement(PerturbedGraph graph, OnnxSession session, SpeechBatch batch)
      throws OrtException {
    float[][] expected = graph.embed(batch);
    float[][] embeddings = session.embed(batch);
    assertEquals(expected.length, embeddings.length);
    for (int i = 0; i < expected.length; i++) {
      assertArrayEquals(expected[i], embeddings[i], (float) TOLERANCE, batch.masks()::toString);
      assertEquals(1, norm(embeddings[i]), 1e-5);
    }
  }

  private static double norm(float[] embedding) {
    double squares = 0;
    for (float value : embedding) {
      squares += value * value;
    }
    return Math.sqrt(squares);
  }

  @Test
  void what_lies_in_the_padding_changes_nothing() throws OrtException {
    AlignerConfig config = convolving(5, List.of(6, 4), 5, 2, 3, 6);
    try (OnnxSession session = new OnnxSession(PerturbedGraph.of(config, speech.random()).onnx())) {
      SpeechBatch batch = speech.batch(config, speech.padding(4, 21));
      INDArray mask = batch.masks().get(0);
      INDArray padding = mask.rsub(1).reshape('c', 4, 1, 21).mul(speech.gaussian(4, 5, 21));
      float[][] clean = session.embed(batch);
      INDArray loud = batch.inputs().get(0).add(padding.mul(1e3));
      float[][] dirty = session.embed(new SpeechBatch(List.of(loud), List.of(mask)));
      for (int i = 0; i < clean.length; i++) {
        assertArrayEquals(clean[i], dirty[i], 1e-6f);
      }
    }
  }

  @Test
  void an_utterance_of_a_model_folder_is_embedded_as_by_its_aligner()
      throws OrtException, IOException {
    StoredAligner stored = SmallModel.stored();
    SpeechBatch batch =
        SpeechBatch.of(
            SmallModel.CONFIG,
            List.of(
                new SpeechBatch.Window(
                    SmallModel.CONFIG.normalised(SmallModel.utterance()), new float[0])));
    byte[] onnx = SmallModel.written(stored).read("speech_encoder.onnx");
    try (OnnxSession session = new OnnxSession(onnx)) {
      assertArrayEquals(
          stored.aligner().embedSpeech(List.of(SmallModel.utterance()))[0],
          session.embed(batch)[0],
          (float) TOLERANCE);
    }
  }

  @Test
  void batch_and_frames_are_open_and_everything_has_its_name() throws OrtException {
    AlignerConfig config = convolving(5, List.of(6, 4), 5, 2, 3, 6);
    try (OnnxSession session = new OnnxSession(PerturbedGraph.of(config, speech.random()).onnx())) {
      assertArrayEquals(new long[] {-1, 5, -1}, session.input("log_mel").getShape());
      assertArrayEquals(
          new String[] {"batch", "", "frames"}, session.input("log_mel").getDimensionNames());
      assertArrayEquals(
          new String[] {"batch", "frames"}, session.input("mask").getDimensionNames());
      assertArrayEquals(new long[] {-1, 6}, session.output("speech_embedding").getShape());
    }
  }

  @Test
  void the_same_aligner_gives_the_same_bytes() {
    PerturbedGraph graph =
        PerturbedGraph.of(convolving(5, List.of(6, 4), 3, 2, 2, 6), speech.random());
    assertArrayEquals(graph.onnx(), graph.onnx());
  }
}
