package org.polyser.aligner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.NoOp;

class AlignerGraphTest {

  private static final int[] LENGTHS = {23, 9, 16, 1, 30, 12};
  private static final double STEP = 1e-5;

  private final MultiDataSet batch = batch(DataType.DOUBLE);

  /**
   * Central differences with a step of 1e-5 in double precision are right to about 1e-8 here; an
   * analytic gradient that is 1 % off differs by {@code 0.01 |slope|}, so a tolerance of {@code
   * 1e-4 |slope| + 1e-7} tells the two apart wherever the slope exceeds 2e-5; the last assertion
   * makes sure that slopes do.
   */
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
    ComputationGraph graph = graph();
    graph.computeGradientAndScore();
    INDArray gradient = graph.gradient().gradientForVariable().get(name).dup('c');
    INDArray parameter = graph.paramTable().get(name);
    double largest = 0;
    for (long i = 0; i < parameter.length(); i++) {
      double expected = slope(graph, parameter, i);
      double got = gradient.getDouble(i) / LENGTHS.length;
      assertEquals(expected, got, 1e-4 * Math.abs(expected) + 1e-7, name + " " + i);
      largest = Math.max(largest, Math.abs(expected));
    }
    assertTrue(largest > 1e-3 || name.equals("query_logits_b"), name + ": " + largest);
  }

  @Test
  void a_bias_common_to_all_frames_of_a_query_changes_nothing() {
    ComputationGraph graph = graph();
    graph.computeGradientAndScore();
    INDArray gradient = graph.gradient().gradientForVariable().get("query_logits_b");
    assertArrayEquals(new double[2], gradient.toDoubleVector(), 1e-12);
  }

  @Test
  void the_temperature_moves_in_training_and_the_weights_beside_it_stay_zero() {
    ComputationGraph graph = new ComputationGraph(configuration(new Adam(0.01), 0.1, 0.01));
    graph.init();
    double before = graph.getParam("log_scale_b").getDouble(0);
    for (int i = 0; i < 5; i++) {
      graph.fit(batch(DataType.FLOAT));
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
    assertEquals(configuration, read);
    ComputationGraph graph = new ComputationGraph(read);
    graph.init();
    graph.setParams(graph().params().castTo(DataType.FLOAT));
    Aligner aligner = Aligner.withParametersOf(SmallAligner.CONFIG, graph);
    Aligner original = Aligner.untrained(SmallAligner.CONFIG, 5);
    assertArrayEquals(
        original.embedSpeech(SmallAligner.utterances(9, 30))[0],
        aligner.embedSpeech(SmallAligner.utterances(9, 30))[0],
        1e-6f);
  }

  @Test
  void a_mask_of_one_batch_does_not_linger_in_the_next() {
    ComputationGraph used = graph();
    used.computeGradientAndScore();
    used.clearLayerMaskArrays();
    MultiDataSet whole = new MultiDataSet(batch.getFeatures(), batch.getLabels(), null, null);
    assertEquals(graph().score(whole, true), used.score(whole, true), 1e-12);
  }

  @Test
  void weight_decay_and_dropout_are_those_asked_for() {
    String plain = configuration(new NoOp(), 0, 0).toJson();
    String decayed = configuration(new NoOp(), 0.25, 0.5).toJson();
    assertTrue(!plain.contains("\"p\" : 0.75") && decayed.contains("\"p\" : 0.75"), decayed);
  }

  private double slope(ComputationGraph graph, INDArray parameter, long i) {
    double kept = parameter.getDouble(i);
    parameter.putScalar(i, kept + STEP);
    double above = graph.score(batch, true);
    parameter.putScalar(i, kept - STEP);
    double below = graph.score(batch, true);
    parameter.putScalar(i, kept);
    return (above - below) / (2 * STEP);
  }

  /** In double precision, biases and scales away from where they start. */
  private ComputationGraph graph() {
    ComputationGraph single = new ComputationGraph(configuration(new NoOp(), 0, 0));
    single.init();
    ComputationGraph graph = single.convertDataType(DataType.DOUBLE);
    Random random = new Random(17);
    for (String name : List.of("convolution_0_b", "convolution_1_b", "statistics_norm_beta")) {
      INDArray parameter = graph.paramTable().get(name);
      for (long i = 0; i < parameter.length(); i++) {
        parameter.putScalar(i, 0.3 * random.nextGaussian());
      }
    }
    graph.setInputs(batch.getFeatures());
    graph.setLabels(batch.getLabels());
    graph.setLayerMaskArrays(batch.getFeaturesMaskArrays(), null);
    return graph;
  }

  private static ComputationGraphConfiguration configuration(
      org.nd4j.linalg.learning.config.IUpdater updater, double dropout, double weightDecay) {
    return new AlignerGraph(SmallAligner.CONFIG).configuration(5, updater, dropout, weightDecay);
  }

  private static MultiDataSet batch(DataType type) {
    SpeechBatch speech = SpeechBatch.of(SmallAligner.utterances(LENGTHS));
    Random random = new Random(3);
    double[][] text = new double[LENGTHS.length][SmallAligner.TEXT];
    for (double[] row : text) {
      for (int k = 0; k < row.length; k++) {
        row[k] = random.nextGaussian();
      }
    }
    double[][] labels = {{0}, {1}, {0}, {2}, {1}, {0}};
    return new MultiDataSet(
        new INDArray[] {speech.logMel().castTo(type), Nd4j.createFromArray(text).castTo(type)},
        new INDArray[] {Nd4j.createFromArray(labels).castTo(type)},
        new INDArray[] {speech.mask(), null},
        null);
  }
}
