package org.polyser.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.deeplearning4j.nn.conf.graph.L2NormalizeVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.polyser.aligner.layer.BlockNormalisation;
import org.polyser.aligner.layer.ConvolutionBlock;
import org.polyser.loss.MultiPositiveInfoNce;

/**
 * Optimiser steps of a contrastive aligner of four convolution blocks with batch normalisation:
 * 80-128-256-256-256 channels, kernel 5, stride 2, mean of the valid frames, 256 dimensions, Adam,
 * on noise.
 *
 * <pre>{@code
 * java -cp … org.polyser.benchmarks.TrainingStep BATCH STEPS REPETITIONS
 * }</pre>
 */
final class TrainingStep {

  private static final int MELS = 80;
  private static final int FRAMES = 300;
  private static final int DIM = 256;
  private static final int KERNEL = 5;
  private static final int STRIDE = 2;
  private static final int[] CHANNELS = {128, 256, 256, 256};
  private static final double TEMPERATURE = 0.07;

  private TrainingStep() {}

  public static void main(String[] args) {
    int batch = Integer.parseInt(args[0]);
    int steps = Integer.parseInt(args[1]);
    ComputationGraph graph = graph();
    MultiDataSet minibatch = minibatch(batch);
    for (int i = 0; i < 5; i++) {
      graph.fit(minibatch);
    }
    double first = graph.score();
    int repetitions = Integer.parseInt(args[2]);
    double[] wall = new double[repetitions];
    double[] cpu = new double[repetitions];
    for (int i = 0; i < repetitions; i++) {
      long start = System.nanoTime();
      long spent = cpuNanos();
      for (int step = 0; step < steps; step++) {
        graph.fit(minibatch);
      }
      wall[i] = (System.nanoTime() - start) / 1e9 / steps;
      cpu[i] = (cpuNanos() - spent) / 1e9 / steps;
    }
    System.out.println(
        "params %d | examples/s %.0f | examples per CPU s %.0f | loss %.3f -> %.3f"
            .formatted(
                graph.numParams(),
                batch / median(wall),
                batch / median(cpu),
                first,
                graph.score()));
  }

  private static long cpuNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private static ComputationGraph graph() {
    GraphBuilder graph =
        new NeuralNetConfiguration.Builder()
            .seed(1)
            .updater(new Adam(1e-3))
            .graphBuilder()
            .addInputs("speech", "text", "log_scale")
            .setInputTypes(
                InputType.recurrent(MELS), InputType.feedForward(DIM), InputType.feedForward(1));
    String below = "speech";
    int width = MELS;
    for (int i = 0; i < CHANNELS.length; i++) {
      ConvolutionBlock.Builder block = block(width, CHANNELS[i]);
      graph.addLayer("block_" + i, (i == 0 ? block.atInput() : block).build(), below);
      below = "block_" + i;
      width = CHANNELS[i];
    }
    ComputationGraph network =
        new ComputationGraph(
            graph
                .addLayer("pool", new GlobalPoolingLayer(PoolingType.AVG), below)
                .addLayer("head", head(width), "pool")
                .addVertex("unit", new L2NormalizeVertex(), "head")
                .addVertex("pairs", new MergeVertex(), "unit", "text", "log_scale")
                .addLayer("loss", loss(), "pairs")
                .setOutputs("loss")
                .build());
    network.init();
    return network;
  }

  private static ConvolutionBlock.Builder block(int in, int out) {
    return new ConvolutionBlock.Builder(KERNEL, STRIDE)
        .nIn(in)
        .nOut(out)
        .normalisation(BlockNormalisation.BATCH)
        .weightInit(new NormalDistribution(0, Math.sqrt(2.0 / (in * KERNEL))));
  }

  private static DenseLayer head(int width) {
    return new DenseLayer.Builder().nIn(width).nOut(DIM).activation(Activation.IDENTITY).build();
  }

  private static LossLayer loss() {
    return new LossLayer.Builder()
        .lossFunction(new MultiPositiveInfoNce())
        .activation(Activation.IDENTITY)
        .build();
  }

  private static MultiDataSet minibatch(int batch) {
    INDArray speech = Nd4j.randn(batch, FRAMES, MELS).permute(0, 2, 1);
    INDArray text = Nd4j.randn(batch, DIM);
    text.diviColumnVector(text.norm2(1));
    INDArray logScale = Nd4j.valueArrayOf(new long[] {batch, 1}, Math.log(1 / TEMPERATURE));
    INDArray labels = Nd4j.arange(batch).reshape(batch, 1);
    return new MultiDataSet(
        new INDArray[] {speech, text, logScale},
        new INDArray[] {labels},
        new INDArray[] {mask(batch), null, null},
        null);
  }

  /** Lengths spread evenly between half of the frames and all. */
  private static INDArray mask(int batch) {
    INDArray mask = Nd4j.zeros(batch, FRAMES);
    for (int n = 0; n < batch; n++) {
      int length = FRAMES / 2 + FRAMES / 2 * (n + 1) / batch;
      for (int t = 0; t < length; t++) {
        mask.putScalar(n, t, 1);
      }
    }
    return mask;
  }
}
