package org.polyser.aligner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.NoOp;
import org.polyser.aligner.layer.BlockNormalisation;
import org.polyser.features.Cmvn;
import org.polyser.features.FeatureMatrix;

/** The self-attention within the graph of an aligner. */
class SelfAttentionTest {

  private final GraphSlopes slopes = new GraphSlopes(SmallAligner.ATTENDING);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "convolution_0_W",
        "convolution_0_b",
        "convolution_1_W",
        "convolution_1_b",
        "attention_query_W",
        "attention_key_W",
        "attention_value_W",
        "attention_output_W",
        "query_logits_W",
        "speech_projection_W"
      })
  void gradient_by_each_parameter_equals_finite_differences(String name) {
    slopes.assertEqual(name);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 8, 15, 16, 33, 39})
  void an_utterance_alone_is_embedded_as_beside_a_longer_one(int numFrames) {
    assertPaddingChangesNothing(SmallAligner.ATTENDING, numFrames, 40);
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 50, 97, 201})
  void padding_changes_nothing_in_a_shape_of_the_usual_size(int numFrames) {
    AlignerConfig config =
        new AlignerConfig(
            80,
            400,
            List.of(96, 128, 160, 192),
            5,
            2,
            4,
            4,
            8,
            32,
            0.07,
            99,
            Cmvn.MEAN,
            BlockNormalisation.NONE,
            FunctionalsConfig.NONE);
    assertPaddingChangesNothing(config, numFrames, 301);
  }

  private static void assertPaddingChangesNothing(AlignerConfig config, int numFrames, int longer) {
    Aligner aligner = Aligner.untrained(config, 3);
    FeatureMatrix brief = SmallAligner.utterance(numFrames, numFrames, config.numMels());
    FeatureMatrix lengthy = SmallAligner.utterance(99, longer, config.numMels());
    float[] alone = aligner.embedSpeech(List.of(brief))[0];
    assertArrayEquals(alone, aligner.embedSpeech(List.of(lengthy, brief))[1], 1e-6f);
  }

  /** An output projection of zeros leaves what the convolutions found, and nothing else. */
  @Test
  void what_is_attended_to_is_added_to_what_the_convolutions_found() {
    ComputationGraph graph = new ComputationGraph(configuration(new NoOp()));
    graph.init();
    MultiDataSet batch = GraphSlopes.batch(SmallAligner.CONFIG, DataType.FLOAT);
    graph.setLayerMaskArrays(batch.getFeaturesMaskArrays(), null);
    var activations = graph.feedForward(batch.getFeatures(), false);
    INDArray added = activations.get("attended").sub(activations.get("convolution_1"));
    assertTrue(added.amaxNumber().doubleValue() > 0.01, added::toString);
    graph.getParam("attention_output_W").assign(0);
    activations = graph.feedForward(batch.getFeatures(), false);
    assertEquals(activations.get("convolution_1"), activations.get("attended"));
  }

  @Test
  void an_aligner_without_heads_has_no_trace_of_it() {
    Set<String> without =
        new TreeSet<>(Aligner.untrained(SmallAligner.CONFIG, 1).parameters().keySet());
    Set<String> with =
        new TreeSet<>(Aligner.untrained(SmallAligner.ATTENDING, 1).parameters().keySet());
    assertTrue(with.containsAll(without), with::toString);
    with.removeAll(without);
    assertTrue(with.stream().allMatch(name -> name.startsWith("attention_")), with::toString);
    assertEquals(4, with.size(), with::toString);
  }

  @Test
  void the_configuration_survives_the_json_in_which_it_travels_to_executors() {
    ComputationGraphConfiguration configuration = configuration(new Adam(0.01));
    ComputationGraphConfiguration read =
        ComputationGraphConfiguration.fromJson(configuration.toJson());
    assertEquals(configuration.getVertices().get("attention"), read.getVertices().get("attention"));
    assertEquals(configuration.toJson(), read.toJson());
    MultiDataSet batch = GraphSlopes.batch(SmallAligner.CONFIG, DataType.FLOAT);
    assertEquals(fitted(configuration, batch), fitted(read, batch));
  }

  private static INDArray fitted(ComputationGraphConfiguration configuration, MultiDataSet batch) {
    ComputationGraph graph = new ComputationGraph(configuration);
    graph.init();
    for (int i = 0; i < 3; i++) {
      graph.fit(batch);
    }
    return graph.params().dup();
  }

  private static ComputationGraphConfiguration configuration(IUpdater updater) {
    return new AlignerGraph(SmallAligner.ATTENDING).configuration(5, updater, Regularisation.NONE);
  }
}
