package org.polyser.aligner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.NoOp;

class AlignerGraphTest {

  private final GraphSlopes slopes = new GraphSlopes(SmallAligner.CONFIG);
  private final MultiDataSet batch = GraphSlopes.batch(SmallAligner.CONFIG, DataType.DOUBLE);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "convolution_0_W",
        "convolution_0_b",
        "convolution_1_W",
        "convolution_1_b",
        "query_logits_W",
        "statistics_norm_gamma",
        "statistics_norm_beta",
        "speech_projection_W",
        "speech_projection_b",
        "text_projection_W",
        "text_projection_b",
        "log_scale_b"
      })
  void gradient_by_each_parameter_equals_finite_differences(String name) {
    slopes.assertEqual(name);
  }

  @Test
  void a_bias_common_to_all_frames_of_a_query_changes_nothing() {
    ComputationGraph graph = slopes.graph();
    INDArray gradient = slopes.gradient(graph).getGradientFor("query_logits_b");
    assertArrayEquals(new double[2], gradient.toDoubleVector(), 1e-12);
  }

  @Test
  void the_temperature_moves_in_training_and_the_weights_beside_it_stay_zero() {
    ComputationGraph graph = new ComputationGraph(configuration(new Adam(0.01), 0.1, 0.01));
    graph.init();
    double before = graph.getParam("log_scale_b").getDouble(0);
    for (int i = 0; i < 5; i++) {
      graph.fit(GraphSlopes.batch(SmallAligner.CONFIG, DataType.FLOAT));
    }
    assertTrue(Math.abs(graph.getParam("log_scale_b").getDouble(0) - before) > 1e-3);
    assertArrayEquals(
        new float[SmallAligner.TEXT], graph.getParam("log_scale_W").dup().toFloatVector(), 0);
  }

  @Test
  void the_configuration_survives_the_json_in_which_it_travels_to_executors() {
    ComputationGraphConfiguration configuration = configuration(new Adam(0.01), 0.3, 0.01);
    String json = configuration.toJson();
    ComputationGraphConfiguration read = ComputationGraphConfiguration.fromJson(json);
    assertEquals(json, read.toJson());
    ComputationGraph original = new ComputationGraph(configuration);
    ComputationGraph travelled = new ComputationGraph(read);
    original.init();
    travelled.init();
    MultiDataSet single = GraphSlopes.batch(SmallAligner.CONFIG, DataType.FLOAT);
    assertEquals(original.score(single, false), travelled.score(single, false), 1e-6);
  }

  @Test
  void a_mask_of_one_batch_does_not_linger_in_the_next() {
    MultiDataSet whole = new MultiDataSet(batch.getFeatures(), batch.getLabels(), null, null);
    double expected = slopes.graph().score(whole, true);
    ComputationGraph used = slopes.graph();
    assertTrue(Math.abs(used.score(batch, true) - expected) > 1e-3);
    assertEquals(expected, used.score(whole, true), 1e-12);
  }

  @Test
  void weight_decay_is_set_once_on_every_layer_with_weights_that_move() {
    ComputationGraphConfiguration configuration = configuration(new NoOp(), 0, 0.25);
    for (String layer :
        List.of("convolution_0", "convolution_1", "query_logits", "text_projection")) {
      LayerVertex vertex = (LayerVertex) configuration.getVertices().get(layer);
      BaseLayer base = (BaseLayer) vertex.getLayerConf().getLayer();
      assertEquals(List.of(new DecoupledWeightDecay(0.25)), base.getRegularization(), layer);
    }
  }

  @Test
  void dropout_draws_from_the_source_that_a_training_seeds() {
    assertEquals(trained(0.5, 1), trained(0.5, 1));
    assertNotEquals(trained(0.5, 1), trained(0.5, 2));
    assertEquals(trained(0, 1), trained(0, 2));
  }

  private static INDArray trained(double dropout, long seed) {
    ComputationGraph graph = new ComputationGraph(configuration(new Adam(0.01), dropout, 0.01));
    graph.init();
    Nd4j.getRandom().setSeed(seed);
    for (int i = 0; i < 3; i++) {
      graph.fit(GraphSlopes.batch(SmallAligner.CONFIG, DataType.FLOAT));
    }
    return graph.params().dup();
  }

  private static ComputationGraphConfiguration configuration(
      IUpdater updater, double dropout, double weightDecay) {
    return new AlignerGraph(SmallAligner.CONFIG)
        .configuration(5, updater, new Regularisation(dropout, weightDecay, 0));
  }
}
