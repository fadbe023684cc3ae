package org.polyser.aligner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.polyser.aligner.AlignerOutline.Layer;
import org.polyser.aligner.layer.BlockNormalisation;
import org.polyser.features.Cmvn;

class AlignerOutlineTest {

  /** For FieldSource. */
  static final List<AlignerConfig> SHAPES = List.of(SmallAligner.CONFIG, SmallAligner.ATTENDING);

  private static final AlignerConfig USUAL =
      new AlignerConfig(
          80,
          400,
          List.of(96, 128, 160, 192),
          5,
          2,
          0,
          4,
          384,
          128,
          0.07,
          4,
          Cmvn.MEAN,
          BlockNormalisation.NONE,
          FunctionalsConfig.NONE);

  /** Counted by hand: weights and biases, and four numbers for each pooled statistic. */
  @Test
  void parameters_of_the_usual_shape_are_those_that_can_be_counted_by_hand() {
    AlignerOutline outline = AlignerOutline.of(USUAL);
    Map<String, Long> counts =
        outline.layers().stream().collect(Collectors.toMap(Layer::name, Layer::parameters));
    assertEquals(5 * 80 * 96 + 96, counts.get("convolution_0"));
    assertEquals(5 * 160 * 192 + 192, counts.get("convolution_3"));
    assertEquals(192 * 4 + 4, counts.get("query_logits"));
    assertEquals(4 * 1536, counts.get("statistics_norm"));
    assertEquals(1536 * 128 + 128, counts.get("speech_projection"));
    assertEquals(384 * 128 + 128, counts.get("text_projection"));
    assertEquals(384 + 1, counts.get("log_scale"));
    assertEquals(609_733, outline.parameters());
    assertEquals(2_438_932, outline.parameterBytes());
  }

  /** 4 (1 + 2 + 4 + 8) frames to the sides of one. */
  @Test
  void a_frame_after_four_strided_convolutions_is_made_of_61_frames() {
    AlignerOutline outline = AlignerOutline.of(USUAL);
    assertEquals(61, outline.receptiveFrames());
    assertEquals(16, outline.frameStep());
  }

  @Test
  void without_convolutions_the_queries_attend_to_the_input() {
    AlignerConfig config =
        new AlignerConfig(
            512,
            400,
            List.of(),
            5,
            2,
            0,
            4,
            384,
            128,
            0.07,
            0,
            Cmvn.NONE,
            BlockNormalisation.NONE,
            FunctionalsConfig.NONE);
    AlignerOutline outline = AlignerOutline.of(config);
    assertEquals(
        new Layer("query_logits", "Convolution1D", "[N, 4, T]", 512 * 4 + 4),
        outline.layers().get(2));
    assertEquals(1, outline.receptiveFrames());
    assertEquals(1, outline.frameStep());
  }

  @Test
  void kinds_and_shapes_are_told_with_symbols() {
    List<Layer> layers = AlignerOutline.of(USUAL).layers();
    assertEquals(new Layer("log_mel", "input", "[N, 80, T]", 0), layers.get(0));
    assertEquals(new Layer("text", "input", "[N, 384]", 0), layers.get(1));
    assertEquals(
        new Layer("convolution_0", "ConvolutionBlock, kernel 5, stride 2", "[N, 96, T/2]", 38_496),
        layers.get(2));
    assertEquals(new Layer("query_logits", "Convolution1D", "[N, 4, T/16]", 772), layers.get(6));
    assertEquals(new Layer("frames_pairs", "Merge", "[N, 257]", 0), layers.get(layers.size() - 1));
  }

  @ParameterizedTest
  @FieldSource("SHAPES")
  void the_outline_agrees_with_the_graph_that_runs(AlignerConfig config) {
    ComputationGraph graph =
        new ComputationGraph(
            new AlignerGraph(config).configuration(1, new NoOp(), Regularisation.NONE));
    graph.init();
    AlignerOutline outline = AlignerOutline.of(config);
    assertEquals(graph.numParams(), outline.parameters());
    INDArray[] inputs = {Nd4j.rand(3, config.numMels(), 32), Nd4j.rand(3, config.textDim())};
    Map<String, INDArray> activations = graph.feedForward(inputs, false);
    for (Layer layer : outline.layers()) {
      assertEquals(
          shape(layer), Arrays.toString(activations.get(layer.name()).shape()), layer.name());
    }
  }

  /** Of three utterances of 32 frames. */
  private static String shape(Layer layer) {
    return layer
        .output()
        .replace("N", "3")
        .replace("T/2", "16")
        .replace("T/4", "8")
        .replace("T", "32");
  }
}
