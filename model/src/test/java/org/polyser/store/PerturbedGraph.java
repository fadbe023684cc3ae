package org.polyser.store;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.polyser.aligner.Aligner;
import org.polyser.aligner.AlignerConfig;
import org.polyser.aligner.AlignerGraph;
import org.polyser.aligner.Regularisation;
import org.polyser.aligner.SpeechBatch;

/**
 * A graph of an aligner whose parameters, batch statistics included, are away from where training
 * starts.
 */
record PerturbedGraph(AlignerConfig config, ComputationGraph graph) {

  static PerturbedGraph of(AlignerConfig config, Random random) {
    ComputationGraph graph =
        new ComputationGraph(
            new AlignerGraph(config)
                .configuration(random.nextInt(1000), new NoOp(), Regularisation.NONE));
    graph.init();
    graph.paramTable().forEach((name, values) -> perturb(values, width(name), random));
    return new PerturbedGraph(config, graph);
  }

  /**
   * Logarithms wide enough that what is added to a variance counts for some of them, by a percent,
   * and narrow enough that a division by the least of them keeps rounding below 1e-4.
   */
  private static double width(String name) {
    return name.endsWith("log10stdev") ? 0.5 : 0.2;
  }

  private static void perturb(INDArray values, double width, Random random) {
    float[] noise = new float[(int) values.length()];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) (width * random.nextGaussian());
    }
    values.addi(Nd4j.create(noise, values.shape(), 'c'));
  }

  Aligner aligner() {
    return Aligner.withParametersOf(config, graph);
  }

  /** What the model folder holds of it. */
  byte[] onnx() {
    Map<String, Tensor> tensors = ParameterNames.tensors(aligner());
    return AlignerStore.speechEncoder(config, "log_mel", tensors);
  }

  /** Unit-norm embeddings {@code [N, dim]}. */
  float[][] embed(SpeechBatch batch) {
    INDArray noText = Nd4j.zeros(batch.inputs().get(0).size(0), config.textDim());
    INDArray sum = Nd4j.zeros(noText.size(0), config.dim());
    for (INDArray mask : batch.masks()) {
      String tower = (mask == null ? "functionals" : "frames") + "_embedding";
      sum.addi(
          graph.output(List.of(tower), false, batch.graphInputs(noText), batch.graphMasks())[0]);
    }
    return sum.diviColumnVector(sum.norm2(1)).toFloatMatrix();
  }
}
