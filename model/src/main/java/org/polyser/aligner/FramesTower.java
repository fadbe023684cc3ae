package org.polyser.aligner;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.layers.Convolution1DLayer;
import org.nd4j.linalg.activations.Activation;
import org.polyser.aligner.layer.ConvolutionBlock;

/**
 * The tower over the frames of an utterance.
 *
 * <pre>
 *   log-mel [N, numMels, T] → convolution blocks (→ self-attention) → emotion queries
 *     [N, 2 width K] → normalisation → projection [N, dim]
 * </pre>
 *
 * The emotion queries are learned vectors that attend over the valid frames (Zou et al. 2025,
 * Emotion Q-Former).
 *
 * @param config shape of the aligner
 */
record FramesTower(AlignerConfig config) {

  static final String INPUT = "log_mel";
  private static final String QUERIES = "emotion_queries";
  private static final String NORM = "statistics_norm";
  static final String PROJECTION = "speech_projection";

  /**
   * Adds the tower.
   *
   * @param dropout fraction of the pooled statistics dropped while training
   */
  void addTo(GraphBuilder graph, double dropout) {
    String frames = addEncoder(graph);
    graph
        .addLayer("query_logits", queryLogits(config.frameWidth()), frames)
        .addVertex(QUERIES, new EmotionQueries(), frames, "query_logits")
        .addLayer(NORM, SharedSpace.norm(), QUERIES)
        .addLayer(
            PROJECTION, SharedSpace.projection(config.pooledWidth(), config.dim(), dropout), NORM);
  }

  private String addEncoder(GraphBuilder graph) {
    String below = INPUT;
    int width = config.numMels();
    for (int block = 0; block < config.channels().size(); block++) {
      String name = "convolution_" + block;
      int channels = config.channels().get(block);
      ConvolutionBlock.Builder convolution = convolution(width, channels);
      graph.addLayer(name, (block == 0 ? convolution.atInput() : convolution).build(), below);
      below = name;
      width = channels;
    }
    return config.attentionHeads() > 0 ? addSelfAttention(graph, below, width) : below;
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
}
