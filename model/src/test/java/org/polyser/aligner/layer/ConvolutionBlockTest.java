package org.polyser.aligner.layer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class ConvolutionBlockTest {

  private static final int CHANNELS = 3;
  private static final int WIDTH = 4;
  private static final int[] LENGTHS = {17, 5, 1, 12};
  private static final double STEP = 1e-5;

  private final Random random = new Random(8);
  private final double[][][] frames = padded(gaussian(LENGTHS.length, CHANNELS, 17));

  private static double[][][] padded(double[][][] values) {
    for (int n = 0; n < values.length; n++) {
      for (double[] row : values[n]) {
        Arrays.fill(row, LENGTHS[n], row.length, 0);
      }
    }
    return values;
  }

  private double[][][] gaussian(int n, int channels, int length) {
    double[][][] values = new double[n][channels][length];
    for (double[][] utterance : values) {
      for (double[] row : utterance) {
        Arrays.setAll(row, t -> random.nextGaussian());
      }
    }
    return values;
  }

  /** Two blocks of the same kind, frames averaged, squared error. */
  private static ComputationGraph graph(int kernel, int stride, BlockNormalisation normalisation) {
    ComputationGraph graph = new ComputationGraph(configuration(kernel, stride, normalisation));
    graph.init();
    return graph.convertDataType(DataType.DOUBLE);
  }

  private static ComputationGraphConfiguration configuration(
      int kernel, int stride, BlockNormalisation normalisation) {
    return new NeuralNetConfiguration.Builder()
        .seed(4)
        .updater(new Adam(0.01))
        .graphBuilder()
        .addInputs("frames")
        .setInputTypes(InputType.recurrent(CHANNELS))
        .addLayer("lower", block(kernel, stride, normalisation).atInput().build(), "frames")
        .addLayer("upper", block(kernel, stride, normalisation).build(), "lower")
        .addLayer("mean", new GlobalPoolingLayer(), "upper")
        .addLayer("loss", loss(), "mean")
        .setOutputs("loss")
        .build();
  }

  private static ConvolutionBlock.Builder block(
      int kernel, int stride, BlockNormalisation normalisation) {
    return new ConvolutionBlock.Builder(kernel, stride)
        .nOut(WIDTH)
        .normalisation(normalisation)
        .weightInit(new NormalDistribution(0, 0.5))
        .biasInit(0.1);
  }

  private static LossLayer loss() {
    return new LossLayer.Builder(LossFunction.L2).activation(Activation.IDENTITY).build();
  }

  private MultiDataSet batch() {
    INDArray mask = Nd4j.zeros(DataType.DOUBLE, LENGTHS.length, 17);
    for (int n = 0; n < LENGTHS.length; n++) {
      for (int t = 0; t < LENGTHS[n]; t++) {
        mask.putScalar(n, t, 1);
      }
    }
    INDArray labels = Nd4j.createFromArray(gaussian(1, LENGTHS.length, WIDTH)[0]);
    return new MultiDataSet(
        new INDArray[] {Nd4j.createFromArray(frames)},
        new INDArray[] {labels},
        new INDArray[] {mask},
        null);
  }

  @ParameterizedTest
  @CsvSource({"1,1", "3,1", "5,2", "3,2", "7,3", "1,2", "9,4", "3,5"})
  void a_block_computes_what_plain_loops_compute(int kernel, int stride) {
    for (BlockNormalisation normalisation : BlockNormalisation.values()) {
      ComputationGraph graph = graph(kernel, stride, normalisation);
      MultiDataSet batch = batch();
      graph.setLayerMaskArrays(batch.getFeaturesMaskArrays(), null);
      INDArray got = graph.feedForward(batch.getFeatures(), true).get("lower");
      double[][][] expected = plain(graph, stride, normalisation);
      for (int n = 0; n < expected.length; n++) {
        for (int o = 0; o < WIDTH; o++) {
          for (int t = 0; t < expected[n][o].length; t++) {
            assertEquals(expected[n][o][t], got.getDouble(n, o, t), 1e-9, normalisation::name);
          }
        }
      }
    }
  }

  private double[][][] plain(ComputationGraph graph, int stride, BlockNormalisation normalisation) {
    PlainBlock plain = new PlainBlock(graph.getParam("lower_W"), graph.getParam("lower_b"), stride);
    double[][][] values = plain.convolved(frames, LENGTHS);
    if (normalisation == BlockNormalisation.BATCH) {
      plain.normalised(values, LENGTHS, graph.getParam("lower_gain"));
    }
    return plain.rectified(values, LENGTHS);
  }

  /** Central differences in double precision, tolerance 1e-4 of the slope and 1e-7. */
  @ParameterizedTest
  @CsvSource({"5,2", "3,1", "1,2", "7,3"})
  void gradients_are_the_slopes_of_the_loss(int kernel, int stride) {
    for (BlockNormalisation normalisation : BlockNormalisation.values()) {
      ComputationGraph graph = graph(kernel, stride, normalisation);
      MultiDataSet batch = batch();
      graph.setInputs(batch.getFeatures());
      graph.setLabels(batch.getLabels());
      graph.setLayerMaskArrays(batch.getFeaturesMaskArrays(), null);
      graph.computeGradientAndScore();
      graph
          .gradient()
          .gradientForVariable()
          .forEach(
              (name, gradient) -> {
                if (!BlockParameters.isMoment(name.substring(name.indexOf('_') + 1))) {
                  assertSlopes(graph, batch, name, gradient.dup());
                }
              });
    }
  }

  private static void assertSlopes(
      ComputationGraph graph, MultiDataSet batch, String name, INDArray gradient) {
    INDArray flat = graph.getParam(name).reshape(gradient.length());
    INDArray slopes = gradient.reshape(gradient.length());
    double largest = 0;
    for (long i = 0; i < flat.length(); i += 1 + flat.length() / 12) {
      double kept = flat.getDouble(i);
      flat.putScalar(i, kept + STEP);
      double above = graph.score(batch, true);
      flat.putScalar(i, kept - STEP);
      double slope = (above - graph.score(batch, true)) / (2 * STEP);
      flat.putScalar(i, kept);
      double got = slopes.getDouble(i) / LENGTHS.length;
      assertEquals(slope, got, 1e-4 * Math.abs(slope) + 1e-7, name + "[" + i + "]");
      largest = Math.max(largest, Math.abs(slope));
    }
    assertTrue(largest > 1e-3, name + " has no slope to speak of: " + largest);
  }

  /** {@code 0.9^k} of where they began is left of running moments after k minibatches. */
  @Test
  void running_moments_approach_those_of_the_minibatch() {
    ComputationGraph graph = graph(3, 1, BlockNormalisation.BATCH);
    MultiDataSet batch = batch();
    graph.setLayerMaskArrays(batch.getFeaturesMaskArrays(), null);
    graph.feedForward(batch.getFeatures(), true);
    double once = graph.getParam("lower_mean").getDouble(0);
    graph.feedForward(batch.getFeatures(), true);
    assertEquals(1.9 * once, graph.getParam("lower_mean").getDouble(0), 1e-12);
    double variance = graph.getParam("lower_variance").getDouble(0);
    graph.feedForward(batch.getFeatures(), false);
    assertEquals(variance, graph.getParam("lower_variance").getDouble(0), 0);
  }

  @Test
  void a_block_survives_the_json_in_which_it_travels_to_executors() {
    ComputationGraphConfiguration configuration = configuration(5, 2, BlockNormalisation.BATCH);
    String json = configuration.toJson();
    assertEquals(json, ComputationGraphConfiguration.fromJson(json).toJson());
    assertTrue(json.contains("\"kernel\" : 5") && json.contains("BATCH"), json);
  }
}
