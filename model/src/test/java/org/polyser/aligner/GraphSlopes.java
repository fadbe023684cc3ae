package org.polyser.aligner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.shape.Shape;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;

/** The loss of a whole graph in double precision, its gradients, and its slopes to compare with. */
final class GraphSlopes {

  private static final int[] LENGTHS = {23, 9, 16, 1, 30, 12};
  private static final double STEP = 1e-5;

  /** Whose gradient by the output would else not reach all of what lies below. */
  private static final List<String> AWAY_FROM_ZERO =
      List.of(
          "convolution_0_b", "convolution_1_b", "statistics_norm_beta", "functionals_norm_beta");

  private final MultiDataSet batch;
  private final AlignerConfig config;

  GraphSlopes(AlignerConfig config) {
    this.config = config;
    batch = batch(config, DataType.DOUBLE);
  }

  /** In double precision, biases and scales away from where they start. */
  ComputationGraph graph() {
    ComputationGraph single =
        new ComputationGraph(
            new AlignerGraph(config).configuration(5, new NoOp(), Regularisation.NONE));
    single.init();
    ComputationGraph graph = single.convertDataType(DataType.DOUBLE);
    Random random = new Random(17);
    List<String> names = new ArrayList<>(AWAY_FROM_ZERO);
    names.retainAll(graph.paramTable().keySet());
    for (String name : names) {
      INDArray parameter = graph.paramTable().get(name);
      for (long i = 0; i < parameter.length(); i++) {
        parameter.putScalar(i, 0.3 * random.nextGaussian());
      }
    }
    return graph;
  }

  Gradient gradient(ComputationGraph graph) {
    graph.setInputs(batch.getFeatures());
    graph.setLabels(batch.getLabels());
    graph.setLayerMaskArrays(batch.getFeaturesMaskArrays(), null);
    graph.computeGradientAndScore();
    return graph.gradient();
  }

  /**
   * Central differences with a step of 1e-5 in double precision are right to about 1e-8 here; an
   * analytic gradient that is 1 % off differs by {@code 0.01 |slope|}, so a tolerance of {@code
   * 1e-4 |slope| + 1e-7} tells the two apart wherever the slope exceeds 2e-5; the last assertion
   * makes sure that slopes do.
   */
  void assertEqual(String name) {
    ComputationGraph graph = graph();
    INDArray gradient = gradient(graph).getGradientFor(name).dup();
    INDArray parameter = graph.paramTable().get(name);
    double largest = 0;
    for (long[] at : someIndices(parameter)) {
      double expected = slope(graph, parameter, at);
      double got = gradient.getDouble(at) / LENGTHS.length;
      assertEquals(
          expected, got, 1e-4 * Math.abs(expected) + 1e-7, () -> name + Arrays.toString(at));
      largest = Math.max(largest, Math.abs(expected));
    }
    assertTrue(largest > 1e-3, name + " has no slope to speak of: " + largest);
  }

  /** At most eight, spread over the array. */
  private static List<long[]> someIndices(INDArray array) {
    long step = Math.max(1, array.length() / 8 + 1);
    return LongStream.iterate(0, i -> i < array.length(), i -> i + step)
        .mapToObj(i -> Shape.ind2subC(array.shape(), i))
        .toList();
  }

  private double slope(ComputationGraph graph, INDArray parameter, long[] at) {
    double kept = parameter.getDouble(at);
    parameter.putScalar(at, kept + STEP);
    double above = graph.score(batch, true);
    parameter.putScalar(at, kept - STEP);
    double below = graph.score(batch, true);
    parameter.putScalar(at, kept);
    return (above - below) / (2 * STEP);
  }

  /** Six utterances of three labels, of different lengths. */
  static MultiDataSet batch(AlignerConfig config, DataType type) {
    Random random = new Random(3);
    SpeechBatch speech =
        SpeechBatch.of(
            config,
            SmallAligner.utterances(LENGTHS).stream()
                .map(frames -> new SpeechBatch.Window(frames, functionals(config, random)))
                .toList());
    double[][] text = new double[LENGTHS.length][SmallAligner.TEXT];
    for (double[] row : text) {
      for (int k = 0; k < row.length; k++) {
        row[k] = random.nextGaussian();
      }
    }
    double[][] labels = {{0, 0}, {1, 0}, {0, 1}, {2, 1}, {1, 1}, {0, 0}};
    return new MultiDataSet(
        cast(List.of(speech.graphInputs(Nd4j.createFromArray(text))), type),
        cast(Collections.nCopies(config.losses(), Nd4j.createFromArray(labels)), type),
        speech.graphMasks(),
        null);
  }

  private static INDArray[] cast(List<INDArray> arrays, DataType type) {
    return arrays.stream().map(array -> array.castTo(type)).toArray(INDArray[]::new);
  }

  private static float[] functionals(AlignerConfig config, Random random) {
    float[] functionals = new float[config.functionals().width()];
    for (int i = 0; i < functionals.length; i++) {
      functionals[i] = (float) random.nextGaussian();
    }
    return functionals;
  }
}
