package org.polyser.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.polyser.aligner.Aligner;
import org.polyser.aligner.AlignerConfig;
import org.polyser.aligner.AlignerGraph;
import org.polyser.aligner.FunctionalsConfig;
import org.polyser.aligner.Regularisation;
import org.polyser.aligner.layer.BlockNormalisation;
import org.polyser.features.Cmvn;

class ParameterNamesTest {

  private static final int MELS = 3;
  private static final int CHANNELS = 4;
  private static final int KERNEL = 5;
  private static final int AT = 6;
  private static final AlignerConfig CONFIG =
      new AlignerConfig(
          MELS,
          40,
          List.of(CHANNELS),
          KERNEL,
          1,
          0,
          2,
          4,
          6,
          0.2,
          99,
          Cmvn.NONE,
          BlockNormalisation.NONE,
          FunctionalsConfig.NONE);

  private final Map<String, Tensor> tensors = ParameterNames.tensors(Aligner.untrained(CONFIG, 21));

  @Test
  void weights_biases_and_running_statistics_have_the_usual_names() {
    assertEquals(
        Set.of(
            "convolution_0.weight",
            "convolution_0.bias",
            "query_logits.weight",
            "query_logits.bias",
            "statistics_norm.gamma",
            "statistics_norm.beta",
            "statistics_norm.mean",
            "statistics_norm.log10stdev",
            "speech_projection.weight",
            "speech_projection.bias",
            "text_projection.weight",
            "text_projection.bias",
            "log_scale.weight",
            "log_scale.bias"),
        tensors.keySet());
  }

  @Test
  void projections_of_the_self_attention_say_what_they_make() {
    Map<String, Tensor> attending =
        new TreeMap<>(ParameterNames.tensors(Aligner.untrained(SmallModel.ATTENDING, 21)));
    attending.keySet().removeAll(ParameterNames.tensors(Aligner.untrained(CONFIG, 21)).keySet());
    attending.keySet().removeIf(name -> name.startsWith("convolution_1"));
    assertEquals(
        Set.of(
            "attention_query.weight",
            "attention_key.weight",
            "attention_value.weight",
            "attention_output.weight"),
        attending.keySet());
    attending.values().forEach(w -> assertArrayEquals(new long[] {6, 6, 1}, w.shape()));
  }

  /**
   * An impulse in band i at frame 6 comes out of channel o at frame 6 + 2 - j as the weight [o, i,
   * j] of a cross-correlation padded by 2, then through a leaky rectifier of slope 0.01.
   */
  @Test
  void convolution_weights_are_kept_as_out_in_kernel() {
    Tensor weight = tensors.get("convolution_0.weight");
    assertArrayEquals(new long[] {CHANNELS, MELS, KERNEL}, weight.shape());
    ComputationGraph graph =
        new ComputationGraph(
            new AlignerGraph(CONFIG).configuration(21, new NoOp(), Regularisation.NONE));
    graph.init();
    for (int i = 0; i < MELS; i++) {
      INDArray impulse = Nd4j.zeros(1, MELS, 13);
      impulse.putScalar(new int[] {0, i, AT}, 1);
      INDArray[] inputs = {impulse, Nd4j.zeros(1, 4)};
      INDArray response = graph.feedForward(inputs, false).get("convolution_0");
      for (int o = 0; o < CHANNELS; o++) {
        for (int j = 0; j < KERNEL; j++) {
          double rectified = response.getDouble(0, o, AT + KERNEL / 2 - j);
          double expected = weight.values()[(o * MELS + i) * KERNEL + j];
          assertEquals(expected, rectified < 0 ? rectified / 0.01 : rectified, 1e-5);
        }
      }
    }
  }

  @Test
  void dense_weights_are_kept_as_in_out() {
    assertArrayEquals(new long[] {4, 6}, tensors.get("text_projection.weight").shape());
    INDArray weights = Aligner.untrained(CONFIG, 21).parameters().get("text_projection_W");
    float[] row = weights.getRow(2).toFloatVector();
    float[] kept = new float[6];
    System.arraycopy(tensors.get("text_projection.weight").values(), 2 * 6, kept, 0, 6);
    assertArrayEquals(row, kept, 0);
  }
}
