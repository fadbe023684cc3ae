package org.polyser.aligner;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;

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
  private static final String PROJECTION = "functionals_projection";

  /** Of the functionals themselves, relative to the dropout of hidden values. */
  private static final double INPUT_DROPOUT = 0.4;

  /**
   * Adds the tower.
   *
   * @param dropout fraction of the hidden values dropped while training, and two fifths of it of
   *     the functionals
   * @return name of its projection
   */
  String addTo(GraphBuilder graph, double dropout) {
    graph.addLayer(NORM, SharedSpace.norm(), INPUT);
    String below = NORM;
    int width = config.functionals().width();
    double dropped = INPUT_DROPOUT * dropout;
    for (int layer = 0; layer < config.functionals().hidden().size(); layer++) {
      String name = "functionals_hidden_" + layer;
      int values = config.functionals().hidden().get(layer);
      graph.addLayer(name, hidden(width, values, dropped), below);
      below = name;
      width = values;
      dropped = dropout;
    }
    graph.addLayer(PROJECTION, SharedSpace.projection(width, config.dim(), dropped), below);
    return PROJECTION;
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
