package org.polyser.aligner;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.L2NormalizeVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.LossLayer;
import org.deeplearning4j.nn.weights.WeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.polyser.aligner.layer.ConvolutionBlock;
import org.polyser.loss.MultiPositiveInfoNce;

/**
 * The graph of an aligner in Deeplearning4j.
 *
 * <pre>
 *   log-mel [N, numMels, T] → convolution blocks (→ self-attention) → emotion queries
 *     [N, 2 width K] (, functionals [N, F]) → normalisation → projection → unit norm ┐
 *   text [N, textDim] → projection → unit norm ───────────────┼→ pairs [N, 2 dim + 1]
 *                     → log scale [N, 1] ─────────────────────┘    → multi-positive InfoNCE
 * </pre>
 *
 * The emotion queries are learned vectors that attend over the valid frames (Zou et al. 2025,
 * Emotion Q-Former).
 */
public final class AlignerGraph {

  static final String SPEECH = "log_mel";
  static final String TEXT = "text";
  static final String FUNCTIONALS = "functionals";
  static final String SPEECH_EMBEDDING = "speech_embedding";
  static final String TEXT_EMBEDDING = "text_embedding";
  static final String LOG_SCALE = "log_scale";
  private static final String QUERIES = "emotion_queries";
  private static final String LOSS = "loss";

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
   * @param dropout fraction of the pooled query activations dropped while training
   * @param weightDecay decoupled L2 decay per step, relative to the learning rate
   */
  public ComputationGraphConfiguration configuration(
      long seed, IUpdater updater, double dropout, double weightDecay) {
    GraphBuilder graph =
        new NeuralNetConfiguration.Builder()
            .seed(seed == 0 ? SEED_FOR_ZERO : seed)
            .updater(updater)
            .weightInit(WeightInit.XAVIER)
            .gradientNormalization(GradientNormalization.ClipL2PerLayer)
            .gradientNormalizationThreshold(1.0)
            .graphBuilder()
            .addInputs(inputs())
            .setInputTypes(inputTypes());
    addSpeechTower(graph, dropout);
    addTextTower(graph, updater);
    ComputationGraphConfiguration configuration =
        graph
            .addVertex("pairs", new MergeVertex(), SPEECH_EMBEDDING, TEXT_EMBEDDING, LOG_SCALE)
            .addLayer(LOSS, lossLayer(), "pairs")
            .setOutputs(LOSS)
            .build();
    configuration.getVertices().values().forEach(vertex -> decay(vertex, weightDecay));
    return configuration;
  }

  /** Names of the inputs, in their order. */
  private String[] inputs() {
    return hasFunctionals()
        ? new String[] {SPEECH, TEXT, FUNCTIONALS}
        : new String[] {SPEECH, TEXT};
  }

  /** Types of the inputs, in their order. */
  InputType[] inputTypes() {
    InputType speech = InputType.recurrent(config.numMels());
    InputType text = InputType.feedForward(config.textDim());
    return hasFunctionals()
        ? new InputType[] {speech, text, InputType.feedForward(config.functionals().width())}
        : new InputType[] {speech, text};
  }

  private boolean hasFunctionals() {
    return config.functionals().width() > 0;
  }

  /** Set here, because Deeplearning4j applies a decay that is set for a whole graph twice. */
  private static void decay(GraphVertex vertex, double weightDecay) {
    if (weightDecay > 0
        && vertex instanceof LayerVertex layer
        && layer.getLayerConf().getLayer() instanceof BaseLayer base) {
      base.setRegularization(new ArrayList<>(List.of(new DecoupledWeightDecay(weightDecay))));
    }
  }

  private void addSpeechTower(GraphBuilder graph, double dropout) {
    String below = SPEECH;
    int width = config.numMels();
    for (int block = 0; block < config.channels().size(); block++) {
      String name = "convolution_" + block;
      int channels = config.channels().get(block);
      ConvolutionBlock.Builder convolution = convolution(width, channels);
      graph.addLayer(name, (block == 0 ? convolution.atInput() : convolution).build(), below);
      below = name;
      width = channels;
    }
    if (config.attentionHeads() > 0) {
      below = addSelfAttention(graph, below, width);
    }
    graph
        .addLayer("query_logits", queryLogits(width), below)
        .addVertex(QUERIES, new EmotionQueries(), below, "query_logits");
    String statistics = hasFunctionals() ? "statistics" : QUERIES;
    if (hasFunctionals()) {
      graph.addVertex(statistics, new MergeVertex(), QUERIES, FUNCTIONALS);
    }
    graph
        .addLayer("statistics_norm", new BatchNormalization(), statistics)
        .addLayer("speech_projection", projection(config.statisticsWidth(), dropout), "statistics_norm")
        .addVertex(SPEECH_EMBEDDING, new L2NormalizeVertex(), "speech_projection");
  }

  /**
   * {@code x + output(attention(normalised x))}, so that what the convolutions found goes on beside
   * what the frames learn of each other. Frames are attended to by what is in them, not by where
   * they are.
   */
  private String addSelfAttention(GraphBuilder graph, String below, int width) {
    graph
        .addVertex("attention_norm", new FrameNormalisation(), below)
        .addLayer("attention_query", attentionProjection(width), "attention_norm")
        .addLayer("attention_key", attentionProjection(width), "attention_norm")
        .addLayer("attention_value", attentionProjection(width), "attention_norm")
        .addVertex(
            "attention",
            new SelfAttention(config.attentionHeads()),
            "attention_query",
            "attention_key",
            "attention_value")
        .addLayer("attention_output", attentionProjection(width), "attention")
        .addVertex("attention_valid", new ValidFrames(), "attention_output", below)
        .addVertex(
            "attended", new ElementWiseVertex(ElementWiseVertex.Op.Add), below, "attention_valid");
    return "attended";
  }

  private void addTextTower(GraphBuilder graph, IUpdater updater) {
    graph
        .addLayer("text_projection", projection(config.textDim(), 0), TEXT)
        .addVertex(TEXT_EMBEDDING, new L2NormalizeVertex(), "text_projection")
        .addLayer(LOG_SCALE, logScale(updater), TEXT);
  }

  /** He initialisation over the whole fan-in {@code kernel · in}. */
  private ConvolutionBlock.Builder convolution(int in, int out) {
    double deviation = Math.sqrt(2.0 / (in * config.kernel()));
    return new ConvolutionBlock.Builder(config.kernel(), config.stride())
        .nIn(in)
        .nOut(out)
        .normalisation(config.blockNormalisation())
        .weightInit(new NormalDistribution(0, deviation));
  }

  /** One output channel a query: its weights are the query, its output how much it attends. */
  private Convolution1DLayer queryLogits(int width) {
    return perFrame(width, config.queries()).build();
  }

  /**
   * Without a bias: one of the keys is the same for all frames that a softmax weighs, and one of
   * the values or of the output moves all frames alike, which the normalisation of the statistics
   * takes out again.
   */
  private static Convolution1DLayer attentionProjection(int width) {
    return perFrame(width, width).hasBias(false).build();
  }

  /** The same projection of every frame. */
  private static Convolution1DLayer.Builder perFrame(int in, int out) {
    return new Convolution1DLayer.Builder(1, 1, 0)
        .nIn(in)
        .nOut(out)
        .convolutionMode(ConvolutionMode.Truncate)
        .weightInit(new NormalDistribution(0, 1 / Math.sqrt(in)))
        .activation(Activation.IDENTITY);
  }

  private DenseLayer projection(int in, double dropout) {
    return new DenseLayer.Builder()
        .nIn(in)
        .nOut(config.dim())
        .dropOut(1 - dropout)
        .activation(Activation.IDENTITY)
        .build();
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

  private static LossLayer lossLayer() {
    return new LossLayer.Builder()
        .lossFunction(new MultiPositiveInfoNce())
        .activation(Activation.IDENTITY)
        .build();
  }
}
