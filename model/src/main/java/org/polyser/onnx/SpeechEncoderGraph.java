package org.polyser.onnx;

import static org.polyser.onnx.OnnxGraph.any;
import static org.polyser.onnx.OnnxGraph.fixed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.polyser.aligner.AlignerConfig;
import org.tribuo.util.onnx.ONNXOperators;
import org.tribuo.util.onnx.ONNXRef;

/**
 * The speech encoder of an aligner with its projection, as ONNX of opset 13: what {@link
 * org.polyser.aligner.AlignerGraph} computes of speech.
 *
 * <pre>
 *   log_mel [N, numMels, T], mask [N, T] → convolution blocks (→ self-attention) → emotion queries
 *     [N, 2 width K] → normalisation → projection → unit norm ┐
 *   functionals [N, F] → normalisation → hidden layers        ├→ sum → unit norm: speech_embedding
 *     → projection → unit norm ───────────────────────────────┘    [N, dim]
 * </pre>
 *
 * <p>N and T are any. {@code log_mel} is normalised as {@link AlignerConfig#normalised} does and at
 * most {@code maxFrames} long; {@code mask} is 1 where a frame is valid and 0 in the padding, whose
 * values may be any finite ones. {@code functionals} are those that {@link
 * AlignerConfig#functionals} gives of the whole utterance. An aligner without one of the towers has
 * not its inputs.
 */
public final class SpeechEncoderGraph {

  /** Name of the input {@code [N, numMels, T]}. */
  public static final String LOG_MEL = "log_mel";

  /** Its name where the aligner is on frames of a frozen encoder {@code [N, width, T]}. */
  public static final String ENCODER_FRAMES = "encoder_frames";

  /** Name of the input {@code [N, T]}. */
  public static final String MASK = "mask";

  /** Name of the input {@code [N, F]}, where the aligner takes functionals. */
  public static final String FUNCTIONALS = "functionals";

  /** Name of the output {@code [N, dim]}. */
  public static final String SPEECH_EMBEDDING = "speech_embedding";

  private final AlignerConfig config;
  private final String input;
  private final OnnxGraph graph;
  private final TowerLayers layers;

  private SpeechEncoderGraph(AlignerConfig config, String input, OnnxGraph graph) {
    this.config = config;
    this.input = input;
    this.graph = graph;
    layers = new TowerLayers(graph);
  }

  /**
   * The graph as a file.
   *
   * @param config shape of the aligner
   * @param input name of the input, {@link #LOG_MEL} or {@link #ENCODER_FRAMES}
   * @param parameters its trained arrays by their names in the model folder, row-major
   * @throws IllegalArgumentException if one is not of the shape that the configuration asks for
   */
  public static byte[] onnx(
      AlignerConfig config, String input, Function<String, float[]> parameters) {
    return new SpeechEncoderGraph(config, input, new OnnxGraph(parameters)).onnx();
  }

  private byte[] onnx() {
    List<ONNXRef<?>> towers = new ArrayList<>();
    if (config.pooledWidth() > 0) {
      towers.add(layers.unit(framesTower()));
    }
    if (config.functionals().width() > 0) {
      towers.add(layers.unit(functionalsTower()));
    }
    ONNXRef<?> embedding =
        towers.size() == 1
            ? towers.get(0)
            : layers.unit(graph.apply(ONNXOperators.ADD, towers.get(0), towers.get(1)));
    return graph.model("speech_encoder", SPEECH_EMBEDDING, config.dim(), embedding);
  }

  private ONNXRef<?> framesTower() {
    Frames frames = encoded(input());
    int width = config.pooledWidth();
    ONNXRef<?> pooled = new QueryPooling(config.queries()).pooled(graph, frames);
    ONNXRef<?> normalised = layers.normalised("statistics_norm", width, pooled);
    return layers.dense("speech_projection", width, config.dim(), normalised);
  }

  private ONNXRef<?> functionalsTower() {
    int width = config.functionals().width();
    ONNXRef<?> values =
        layers.normalised(
            "functionals_norm", width, graph.input(FUNCTIONALS, any("batch"), fixed(width)));
    for (int layer = 0; layer < config.functionals().hidden().size(); layer++) {
      int hidden = config.functionals().hidden().get(layer);
      ONNXRef<?> linear = layers.dense("functionals_hidden_" + layer, width, hidden, values);
      values = graph.apply(FurtherOperator.MAX, linear, graph.constant("zero", 0));
      width = hidden;
    }
    return layers.dense("functionals_projection", width, config.dim(), values);
  }

  private Frames input() {
    ONNXRef<?> logMel = graph.input(input, any("batch"), fixed(config.numMels()), any("frames"));
    ONNXRef<?> mask = graph.input(MASK, any("batch"), any("frames"));
    ONNXRef<?> wide = graph.apply(ONNXOperators.UNSQUEEZE, mask, graph.index("channel", 1));
    return Frames.valid(graph, logMel, wide, config.numMels());
  }

  /** Block by block; a block takes frames and gives frames. */
  private Frames encoded(Frames input) {
    Frames frames = input;
    for (int block = 0; block < config.channels().size(); block++) {
      int channels = config.channels().get(block);
      frames =
          new Convolution("convolution_" + block, channels, config.kernel(), config.stride())
              .block(graph, frames, config.blockNormalisation());
    }
    return config.attentionHeads() > 0
        ? new SelfAttentionBlock(config.attentionHeads()).block(graph, frames)
        : frames;
  }
}
