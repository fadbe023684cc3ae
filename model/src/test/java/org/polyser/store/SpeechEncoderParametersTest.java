package org.polyser.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.polyser.store.EncoderShapes.convolving;

import ai.onnxruntime.OrtException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.polyser.aligner.AlignerConfig;
import org.polyser.aligner.SpeechBatch;

class SpeechEncoderParametersTest {

  private final RandomSpeech speech = new RandomSpeech(31);

  /** A bias of a query moves all its logits alike, which a softmax takes out again. */
  @Test
  void every_parameter_of_the_speech_encoder_counts_but_the_bias_of_the_queries()
      throws OrtException {
    AlignerConfig config = convolving(5, List.of(6, 4), 3, 2, 2, 6);
    Map<String, Tensor> tensors =
        ParameterNames.tensors(PerturbedGraph.of(config, speech.random()).aligner());
    SpeechBatch batch = speech.batch(config, speech.padding(3, 20));
    float[] expected = embedded(config, tensors, batch);
    List<String> idle = new ArrayList<>();
    for (String name : tensors.keySet()) {
      double change = distance(expected, embedded(config, changed(tensors, name), batch));
      if (change < 1e-3) {
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
  void an_array_of_another_length_is_refused() {
    AlignerConfig config = convolving(5, List.of(6), 3, 2, 2, 6);
    Map<String, Tensor> tensors =
        ParameterNames.tensors(PerturbedGraph.of(config, speech.random()).aligner());
    tensors.put("convolution_0.bias", new Tensor(new long[] {5}, new float[5]));
    String message =
        assertThrows(
                IllegalArgumentException.class,
                () -> AlignerStore.speechEncoder(config, "log_mel", tensors))
            .getMessage();
    assertTrue(message.startsWith("convolution_0.bias [6] does not hold 5"), message);
  }
}
