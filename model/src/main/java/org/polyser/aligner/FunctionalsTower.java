package org.polyser.aligner;

import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * The tower over the functionals of an utterance.
 *
 * <pre>
 *   functionals [N, F] → normalisation → hidden layers with rectifiers → projection [N, dim]
 * </pre>
 *
 * @param config shape of the aligner
 */
record FunctionalsTower(AlignerConfig config) {

  static final String INPUT = "functionals";
  private static final String NORM = "functionals_norm";
  private static final String HIDDEN = "functionals_hidden_";
  static final String PROJECTION = "functionals_projection";

  /** Of the functionals themselves, relative to the dropout of hidden values. */
  private static final double INPUT_DROPOUT = 0.3;

  /**
   * Adds the tower.
   *
   * @param dropout fraction of the hidden values dropped while training, and three tenths of it of
   *     the functionals
   */
  void addTo(GraphBuilder graph, double dropout) {
    graph.addLayer(NORM, SharedSpace.norm(), INPUT);
    String below = NORM;
    int width = config.functionals().width();
    double dropped = INPUT_DROPOUT * dropout;
    for (int layer = 0; layer < config.functionals().hidden().size(); layer++) {
      String name = HIDDEN + layer;
      int values = config.functionals().hidden().get(layer);
      graph.addLayer(name, hidden(width, values, dropped), below);
      below = name;
      width = values;
      dropped = dropout;
    }
    graph.addLayer(PROJECTION, SharedSpace.projection(width, config.dim(), dropped), below);
  }

  /**
   * What the tower computes in the graph, without the graph: Deeplearning4j does not reliably give
   * the outputs of two towers at once, and one after the other would compute the frames twice.
   *
   * @param parameters of the graph by their names
   * @param functionals {@code [N, F]}
   * @return {@code [N, dim]}
   */
  float[][] projected(Map<String, INDArray> parameters, INDArray functionals) {
    INDArray values = normalised(parameters, functionals);
    for (int layer = 0; layer < config.functionals().hidden().size(); layer++) {
      values = Transforms.relu(dense(parameters, HIDDEN + layer, values), false);
    }
    return dense(parameters, PROJECTION, values).toFloatMatrix();
  }

  private static INDArray normalised(Map<String, INDArray> parameters, INDArray values) {
    INDArray variance =
        Transforms.exp(parameters.get(NORM + "_log10stdev").mul(2 * Math.log(10)), true)
            .addi(new BatchNormalization().getEps());
    return values
        .subRowVector(parameters.get(NORM + "_mean"))
        .diviRowVector(Transforms.sqrt(variance, false))
        .muliRowVector(parameters.get(NORM + "_gamma"))
        .addiRowVector(parameters.get(NORM + "_beta"));
  }

  private static INDArray dense(Map<String, INDArray> parameters, String name, INDArray input) {
    return input.mmul(parameters.get(name + "_W")).addiRowVector(parameters.get(name + "_b"));
  }

  private static DenseLayer hidden(int in, int out, double dropout) {
    return new DenseLayer.Builder()
        .nIn(in)
        .nOut(out)
        .dropOut(1 - dropout)
        .weightInit(WeightInit.RELU)
        .activation(Activation.RELU)
        .build();
  }
}
