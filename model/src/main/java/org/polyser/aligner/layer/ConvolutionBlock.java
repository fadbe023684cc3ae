package org.polyser.aligner.layer;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Convolution over time, optional batch normalisation and leaky rectifier (slope {@link
 * LeakyRectifier#SLOPE}) as one layer: frames {@code [N, C, T]} → {@code [N, C', ⌈T / stride⌉]}. A
 * convolved frame t is valid exactly where frame {@code t · stride} below is. Frames that are not
 * must be zero below and are zero above, and take no part in anything, so that padding changes
 * nothing.
 *
 * <p>Computed as matrix products over frames in rows, see {@link PaddedFrames}.
 */
public final class ConvolutionBlock extends FeedForwardLayer {

  /** Added to a variance before its root is taken. */
  public static final double VARIANCE_FLOOR = 1e-5;

  private static final long serialVersionUID = 1L;

  @JsonProperty private int kernel;
  @JsonProperty private int stride;
  @JsonProperty private BlockNormalisation normalisation;
  @JsonProperty private boolean atInput;

  private ConvolutionBlock() {}

  private ConvolutionBlock(Builder builder) {
    super(builder);
    this.kernel = builder.kernel;
    this.stride = builder.stride;
    this.normalisation = builder.normalisation;
    this.atInput = builder.atInput;
    initializeConstraints(builder);
  }

  /** Frames under the kernel, odd. */
  public int kernel() {
    return kernel;
  }

  /** Frames below to a frame above. */
  public int stride() {
    return stride;
  }

  /** Between convolution and rectifier. */
  public BlockNormalisation normalisation() {
    return normalisation;
  }

  /**
   * Whether the frames below are an input of the network, so that nobody asks for their gradient.
   */
  boolean atInput() {
    return atInput;
  }

  /** {@code kernel · C}, what one convolved value is a sum of. */
  long fanIn() {
    return kernel * nIn;
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration configuration,
      Collection<TrainingListener> listeners,
      int index,
      INDArray parameters,
      boolean initialize,
      DataType type) {
    RunningConvolutionBlock layer = new RunningConvolutionBlock(configuration, type);
    layer.setListeners(listeners);
    layer.setIndex(index);
    layer.setParamsViewArray(parameters);
    layer.setParamTable(initializer().init(configuration, parameters, initialize));
    layer.setConf(configuration);
    return layer;
  }

  @Override
  public ParamInitializer initializer() {
    return BlockParameters.INITIALIZER;
  }

  /** The running moments move by themselves, not along a gradient. */
  @Override
  public IUpdater getUpdaterByParam(String name) {
    return BlockParameters.isMoment(name) ? new NoOp() : super.getUpdaterByParam(name);
  }

  @Override
  public InputType getOutputType(int layerIndex, InputType input) {
    return InputType.recurrent(nOut);
  }

  @Override
  public void setNIn(InputType input, boolean override) {
    if (nIn <= 0 || override) {
      nIn = ((InputType.InputTypeRecurrent) input).getSize();
    }
  }

  @Override
  public InputPreProcessor getPreProcessorForInputType(InputType input) {
    return null;
  }

  @Override
  public LayerMemoryReport getMemoryReport(InputType input) {
    long parameters = initializer().numParams(this);
    return new LayerMemoryReport.Builder(
            layerName, ConvolutionBlock.class, input, getOutputType(0, input))
        .standardMemory(parameters, parameters)
        .workingMemory(0, 0, 0, 0)
        .cacheMemory(0, 0)
        .build();
  }

  /** Builds a {@link ConvolutionBlock}. */
  public static final class Builder extends FeedForwardLayer.Builder<Builder> {

    private final int kernel;
    private final int stride;
    private BlockNormalisation normalisation = BlockNormalisation.NONE;
    private boolean atInput;

    /**
     * @param kernel [frames], odd
     * @param stride [frames]
     */
    public Builder(int kernel, int stride) {
      this.kernel = kernel;
      this.stride = stride;
    }

    /** Sets what is done between convolution and rectifier; nothing if not set. */
    public Builder normalisation(BlockNormalisation between) {
      this.normalisation = between;
      return this;
    }

    /** Says that the frames below are an input of the network, which saves their gradient. */
    public Builder atInput() {
      this.atInput = true;
      return this;
    }

    @Override
    @SuppressWarnings({
      "unchecked",
      "TypeParameterUnusedInFormals"
    }) // Deeplearning4j's builders return whatever is asked of them
    public <E extends org.deeplearning4j.nn.conf.layers.Layer> E build() {
      return (E) new ConvolutionBlock(this);
    }
  }
}
