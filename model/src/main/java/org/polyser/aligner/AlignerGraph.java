package org.polyser.aligner;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.L2NormalizeVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.polyser.loss.LanguageAgnosticInfoNce;
import org.polyser.loss.MultiPositiveInfoNce;

/**
 * The graph of an aligner in Deeplearning4j: one or two towers over speech, each trained against
 * the texts by a loss of its own, so that neither learns to leave the work to the other.
 *
 * <pre>
 *   {@link FramesTower}      [N, dim] → unit norm ┐
 *   {@link FunctionalsTower} [N, dim] → unit norm ┤ each:
 *   text [N, textDim] → projection → unit norm ───┼→ pairs [N, 2 dim + 1] → multi-positive InfoNCE
 *                     → log scale [N, 1] ─────────┘
 * </pre>
 */
public final class AlignerGraph {

  static final String TEXT = "text";
  static final String LOG_SCALE = "log_scale";
  private static final String TEXT_EMBEDDING = "text_embedding";

  /** Deeplearning4j takes a seed of 0 for none. */
  private static final long SEED_FOR_ZERO = 0x5eed;

  private final AlignerConfig config;

  /**
   * @param config shape of the aligner
   */
  public AlignerGraph(AlignerConfig config) {
    this.config = config;
  }

  /**
   * @param seed of the initial parameters
   * @param updater optimiser with its learning rate
   * @param regularisation of the training
   */
  public ComputationGraphConfiguration configuration(
      long seed, IUpdater updater, Regularisation regularisation) {
    GraphBuilder graph =
        new NeuralNetConfiguration.Builder()
            .seed(seed == 0 ? SEED_FOR_ZERO : seed)
            .updater(updater)
            .weightInit(WeightInit.XAVIER)
            .gradientNormalization(GradientNormalization.ClipL2PerLayer)
            .gradientNormalizationThreshold(1.0)
            .graphBuilder();
    config.towers().forEach(tower -> graph.addInputs(tower.input()));
    graph.addInputs(TEXT).setInputTypes(inputTypes());
    config.towers().forEach(tower -> addSpeechTower(graph, tower, regularisation.dropout()));
    addTextTower(graph, updater);
    config.towers().forEach(tower -> addLoss(graph, tower, regularisation));
    ComputationGraphConfiguration configuration =
        graph.setOutputs(config.towers().stream().map(Tower::loss).toArray(String[]::new)).build();
    configuration
        .getVertices()
        .values()
        .forEach(vertex -> decay(vertex, regularisation.weightDecay()));
    return configuration;
  }

  /** Types of the inputs, in their order. */
  InputType[] inputTypes() {
    List<InputType> types = new ArrayList<>();
    config.towers().forEach(tower -> types.add(tower.inputType(config)));
    types.add(InputType.feedForward(config.textDim()));
    return types.toArray(InputType[]::new);
  }

  /** Set here, because Deeplearning4j applies a decay that is set for a whole graph twice. */
  private static void decay(GraphVertex vertex, double weightDecay) {
    if (weightDecay > 0
        && vertex instanceof LayerVertex layer
        && layer.getLayerConf().getLayer() instanceof BaseLayer base) {
      base.setRegularization(new ArrayList<>(List.of(new DecoupledWeightDecay(weightDecay))));
    }
  }

  private void addSpeechTower(GraphBuilder graph, Tower tower, double dropout) {
    tower.addTo(graph, config, dropout);
    graph.addVertex(tower.embedding(), new L2NormalizeVertex(), tower.projection());
  }

  private static void addLoss(GraphBuilder graph, Tower tower, Regularisation regularisation) {
    String pairs = tower.pairs();
    graph
        .addVertex(pairs, new MergeVertex(), tower.embedding(), TEXT_EMBEDDING, LOG_SCALE)
        .addLayer(tower.loss(), lossLayer(regularisation.languageAlignment()), pairs);
  }

  private void addTextTower(GraphBuilder graph, IUpdater updater) {
    graph
        .addLayer(
            "text_projection", SharedSpace.projection(config.textDim(), config.dim(), 0), TEXT)
        .addVertex(TEXT_EMBEDDING, new L2NormalizeVertex(), "text_projection")
        .addLayer(LOG_SCALE, logScale(updater), TEXT);
  }

  /**
   * A single trained number: zero weights that never move, and a bias that does. A rate of zero
   * holds the weights; Deeplearning4j's NoOp updater would take whole gradient steps.
   */
  private DenseLayer logScale(IUpdater updater) {
    return new DenseLayer.Builder()
        .nIn(config.textDim())
        .nOut(1)
        .weightInit(WeightInit.ZERO)
        .updater(new Sgd(0))
        .biasUpdater(updater)
        .biasInit(Math.log(1 / config.temperature()))
        .activation(Activation.IDENTITY)
        .build();
  }

  private static LossLayer lossLayer(double alignment) {
    return new LossLayer.Builder()
        .lossFunction(
            alignment == 0 ? new MultiPositiveInfoNce() : new LanguageAgnosticInfoNce(alignment))
        .activation(Activation.IDENTITY)
        .build();
  }
}
