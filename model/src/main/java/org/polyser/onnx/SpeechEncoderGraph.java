package org.polyser.onnx;

import static org.polyser.onnx.OnnxGraph.any;
import static org.polyser.onnx.OnnxGraph.fixed;

import java.util.Map;
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
 *     [N, 2 width K] (, functionals [N, F]) → normalisation → projection → speech_embedding [N, dim], of unit norm
 * </pre>
 *
 * <p>N and T are any. {@code log_mel} is normalised as {@link AlignerConfig#normalised} does and at
 * most {@code maxFrames} long; {@code mask} is 1 where a frame is valid and 0 in the padding, whose
 * values may be any finite ones. {@code functionals} are those of {@link
 * org.polyser.functionals.Functionals} of the whole utterance.
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

  private SpeechEncoderGraph(AlignerConfig config, String input, OnnxGraph graph) {
    this.config = config;
    this.input = input;
    this.graph = graph;
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
    Frames frames = encoded(input());
    ONNXRef<?> pooled = new QueryPooling(config.queries()).pooled(graph, frames);
    SharedSpace space = new SharedSpace(config.statisticsWidth(), config.dim());
    return graph.model(
        "speech_encoder", SPEECH_EMBEDDING, config.dim(), space.embedding(graph, statistics(pooled)));
  }

  private ONNXRef<?> statistics(ONNXRef<?> pooled) {
    int width = config.functionals().width();
    return width == 0
        ? pooled
        : graph.apply(
            ONNXOperators.CONCAT,
            Map.of("axis", 1),
            pooled,
            graph.input(FUNCTIONALS, any("batch"), fixed(width)));
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
