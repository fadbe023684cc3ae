package org.polyser.aligner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.nd4j.linalg.learning.config.NoOp;
import org.polyser.aligner.layer.ConvolutionBlock;

/**
 * The layers of an aligner, read off its configuration: nothing is computed and no parameter is
 * made.
 *
 * @param config shape of the aligner
 * @param layers inputs first, every other after what it reads; without the loss
 */
public record AlignerOutline(AlignerConfig config, List<Layer> layers) {

  /** Copies the layers. */
  public AlignerOutline {
    layers = List.copyOf(layers);
  }

  /**
   * One layer.
   *
   * @param name its parameters' names begin with it
   * @param kind what it does, such as {@code ConvolutionBlock, kernel 5, stride 2}
   * @param output shape of its output for N utterances of T frames, such as {@code [N, 96, T/2]}
   * @param parameters how many it has, running statistics among them
   */
  public record Layer(String name, String kind, String output, long parameters) {}

  /** The outline of an aligner of this shape. */
  public static AlignerOutline of(AlignerConfig config) {
    return new AlignerOutline(config, new Walk(config).layers());
  }

  /** How many parameters the aligner has. */
  public long parameters() {
    return layers.stream().mapToLong(Layer::parameters).sum();
  }

  /** What the parameters take in a model folder, in single precision [bytes]. */
  public long parameterBytes() {
    return parameters() * Float.BYTES;
  }

  /**
   * How many frames of the log-mel one frame after the convolutions is made of: {@code 1 + Σ_i
   * (kernel - 1) stride^i}.
   */
  public long receptiveFrames() {
    long frames = 1;
    long step = 1;
    for (int block = 0; block < config.channels().size(); block++) {
      frames += (config.kernel() - 1) * step;
      step *= config.stride();
    }
    return frames;
  }

  /** Distance of two frames after the convolutions [frames of the log-mel]. */
  public long frameStep() {
    return Math.round(Math.pow(config.stride(), config.channels().size()));
  }

  /** From the inputs to the outputs, in the order in which the graph was put together. */
  private static final class Walk {

    private final ComputationGraphConfiguration graph;
    private final Map<String, InputType> outputs;
    private final Map<String, Long> steps = new HashMap<>();
    private final List<Layer> layers = new ArrayList<>();

    Walk(AlignerConfig config) {
      AlignerGraph aligner = new AlignerGraph(config);
      InputType[] inputs = aligner.inputTypes();
      graph = aligner.configuration(0, new NoOp(), Regularisation.NONE);
      outputs = graph.getLayerActivationTypes(inputs);
      for (int i = 0; i < inputs.length; i++) {
        addInput(graph.getNetworkInputs().get(i), inputs[i]);
      }
      graph.getVertices().forEach(this::add);
    }

    List<Layer> layers() {
      return layers;
    }

    private void addInput(String name, InputType type) {
      steps.put(name, 1L);
      layers.add(new Layer(name, "input", shape(type, 1), 0));
    }

    private void add(String name, GraphVertex vertex) {
      long step = steps.get(graph.getVertexInputs().get(name).get(0)) * stride(vertex);
      steps.put(name, step);
      if (!graph.getNetworkOutputs().contains(name)) {
        layers.add(
            new Layer(name, kind(vertex), shape(outputs.get(name), step), vertex.numParams(true)));
      }
    }

    private static long stride(GraphVertex vertex) {
      return vertex instanceof LayerVertex layer
              && layer.getLayerConf().getLayer() instanceof ConvolutionBlock block
          ? block.stride()
          : 1;
    }

    private static String kind(GraphVertex vertex) {
      Object subject =
          vertex instanceof LayerVertex layer ? layer.getLayerConf().getLayer() : vertex;
      String name = subject.getClass().getSimpleName().replaceAll("(Layer|Vertex)$", "");
      return subject instanceof ConvolutionBlock block
          ? "%s, kernel %d, stride %d".formatted(name, block.kernel(), block.stride())
          : name;
    }

    private static String shape(InputType type, long step) {
      return type instanceof InputType.InputTypeRecurrent frames
          ? "[N, %d, T%s]".formatted(frames.getSize(), step == 1 ? "" : "/" + step)
          : "[N, %d]".formatted(type.arrayElementsPerExample());
    }
  }
}
