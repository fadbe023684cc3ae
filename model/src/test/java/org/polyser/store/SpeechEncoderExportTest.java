package org.polyser.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.polyser.aligner.AlignerConfig;
import org.polyser.aligner.FunctionalsConfig;
import org.polyser.aligner.SpeechBatch;
import org.polyser.aligner.layer.BlockNormalisation;
import org.polyser.features.Cmvn;

class SpeechEncoderExportTest {

  private static final double TOLERANCE = 1e-4;
  private static final int[] LENGTHS = {1, 2, 3, 4, 7, 16, 33, 90};

  private final Random random = new Random(31);

  /** Kernels, strides and queries of every kind. */
  static Stream<AlignerConfig> configs() {
    return Stream.of(
        config(1, List.of(3), 1, 1, 1, 4),
        config(3, List.of(4), 3, 1, 2, 5),
        config(5, List.of(6, 4), 3, 2, 3, 6),
        config(8, List.of(8, 7, 6), 5, 2, 1, 7),
        config(4, List.of(5, 5), 7, 3, 4, 8),
        config(6, List.of(3, 9), 9, 4, 2, 5),
        config(7, List.of(4, 4, 4, 4), 1, 2, 2, 6),
        config(80, List.of(32, 24), 5, 2, 4, 16),
        SmallModel.NORMALISED,
        SmallModel.WITH_FUNCTIONALS,
        SmallModel.FUNCTIONALS_ALONE,
        config(5, List.of(), 1, 1, 3, 6),
        attending(6, List.of(), 1, 2),
        attending(5, List.of(6), 1, 1),
        attending(5, List.of(4, 6), 2, 3),
        attending(80, List.of(32, 24), 2, 4));
  }

  private static AlignerConfig attending(
      int numMels, List<Integer> channels, int stride, int heads) {
    return new AlignerConfig(
        numMels,
        1000,
        channels,
        3,
        stride,
        heads,
        2,
        3,
        5,
        0.2,
        99,
        Cmvn.NONE,
        BlockNormalisation.NONE,
        FunctionalsConfig.NONE);
  }

  private static AlignerConfig config(
      int numMels, List<Integer> channels, int kernel, int stride, int queries, int dim) {
    return new AlignerConfig(
        numMels,
        1000,
        channels,
        kernel,
        stride,
        0,
        queries,
        3,
        dim,
        0.2,
        99,
        Cmvn.NONE,
        BlockNormalisation.NONE,
        FunctionalsConfig.NONE);
  }

  @ParameterizedTest
  @MethodSource("configs")
  void agrees_with_deeplearning4j_over_masks_and_lengths(AlignerConfig config) throws OrtException {
    PerturbedGraph graph = PerturbedGraph.of(config, random);
    try (OnnxSession session = new OnnxSession(graph.onnx())) {
      for (int length : LENGTHS) {
        for (int utterances = 1; utterances <= 5; utterances++) {
          requireAgreement(graph, session, batch(config, padding(utterances, length)));
          requireAgreement(graph, session, batch(config, gaps(utterances, length)));
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

  /** Utterances of any length, the first of the full one, padded at the end. */
  private float[][] padding(int utterances, int length) {
    float[][] mask = new float[utterances][length];
    for (int i = 0; i < utterances; i++) {
      Arrays.fill(mask[i], 0, i == 0 ? length : 1 + random.nextInt(length), 1);
    }
    return mask;
  }

  /** Half of the frames but the first left out, anywhere. */
  private float[][] gaps(int utterances, int length) {
    float[][] mask = new float[utterances][length];
    for (float[] row : mask) {
      row[0] = 1;
      for (int t = 1; t < length; t++) {
        row[t] = random.nextInt(2);
      }
    }
    return mask;
  }

  /** Zero where the mask is, as {@link SpeechBatch} has it. */
  private SpeechBatch batch(AlignerConfig config, float[][] mask) {
    INDArray valid = Nd4j.create(mask);
    long length = valid.size(1);
    INDArray logMel = gaussian(mask.length, config.numMels(), length);
    int functionals = config.functionals().width();
    List<INDArray> inputs = new ArrayList<>();
    List<INDArray> masks = new ArrayList<>();
    if (config.queries() > 0) {
      inputs.add(logMel.mul(valid.reshape('c', mask.length, 1, length)));
      masks.add(valid);
    }
    if (functionals > 0) {
      inputs.add(gaussian(mask.length, functionals));
      masks.add(null);
    }
    return new SpeechBatch(inputs, masks);
  }

  private INDArray gaussian(long... shape) {
    float[] values = new float[(int) Arrays.stream(shape).reduce(1, Math::multiplyExact)];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return Nd4j.create(values, shape, 'c');
  }

  @Test
  void what_lies_in_the_padding_changes_nothing() throws OrtException {
    AlignerConfig config = config(5, List.of(6, 4), 5, 2, 3, 6);
    try (OnnxSession session = new OnnxSession(PerturbedGraph.of(config, random).onnx())) {
      SpeechBatch batch = batch(config, padding(4, 21));
      INDArray mask = batch.masks().get(0);
      INDArray padding = mask.rsub(1).reshape('c', 4, 1, 21).mul(gaussian(4, 5, 21));
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
    AlignerConfig config = config(5, List.of(6, 4), 5, 2, 3, 6);
    try (OnnxSession session = new OnnxSession(PerturbedGraph.of(config, random).onnx())) {
      assertArrayEquals(new long[] {-1, 5, -1}, session.input("log_mel").getShape());
      assertArrayEquals(
          new String[] {"batch", "", "frames"}, session.input("log_mel").getDimensionNames());
      assertArrayEquals(
          new String[] {"batch", "frames"}, session.input("mask").getDimensionNames());
      assertArrayEquals(new long[] {-1, 6}, session.output("speech_embedding").getShape());
    }
  }

  /** A bias of a query moves all its logits alike, which a softmax takes out again. */
  @Test
  void every_parameter_of_the_speech_encoder_counts_but_the_bias_of_the_queries()
      throws OrtException {
    AlignerConfig config = config(5, List.of(6, 4), 3, 2, 2, 6);
    Map<String, Tensor> tensors =
        ParameterNames.tensors(PerturbedGraph.of(config, random).aligner());
    SpeechBatch batch = batch(config, padding(3, 20));
    float[] expected = embedded(config, tensors, batch);
    List<String> idle = new ArrayList<>();
    for (String name : tensors.keySet()) {
      double change = distance(expected, embedded(config, changed(tensors, name), batch));
      if (change < 10 * TOLERANCE) {
        idle.add(name);
      }
    }
    assertEquals(
        List.of(
            "log_scale.bias",
            "log_scale.weight",
            "query_logits.bias",
            "text_projection.bias",
            "text_projection.weight"),
        idle);
  }

  private static float[] embedded(
      AlignerConfig config, Map<String, Tensor> tensors, SpeechBatch batch) throws OrtException {
    try (OnnxSession session =
        new OnnxSession(AlignerStore.speechEncoder(config, "log_mel", tensors))) {
      return session.embed(batch)[0];
    }
  }

  private static Map<String, Tensor> changed(Map<String, Tensor> tensors, String name) {
    Tensor tensor = tensors.get(name);
    float[] values = tensor.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] += i % 2 == 0 ? 0.5f : -0.5f;
    }
    Map<String, Tensor> changed = new TreeMap<>(tensors);
    changed.put(name, new Tensor(tensor.shape(), values));
    return changed;
  }

  private static double distance(float[] one, float[] other) {
    double largest = 0;
    for (int i = 0; i < one.length; i++) {
      largest = Math.max(largest, Math.abs(one[i] - other[i]));
    }
    return largest;
  }

  @Test
  void the_same_aligner_gives_the_same_bytes() {
    PerturbedGraph graph = PerturbedGraph.of(config(5, List.of(6, 4), 3, 2, 2, 6), random);
    assertArrayEquals(graph.onnx(), graph.onnx());
  }

  @Test
  void an_array_of_another_length_is_refused() {
    AlignerConfig config = config(5, List.of(6), 3, 2, 2, 6);
    Map<String, Tensor> tensors =
        ParameterNames.tensors(PerturbedGraph.of(config, random).aligner());
    tensors.put("convolution_0.bias", new Tensor(new long[] {5}, new float[5]));
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> AlignerStore.speechEncoder(config, "log_mel", tensors))
            .getMessage();
    assertTrue(message.startsWith("convolution_0.bias [6] does not hold 5"), message);
  }
}
