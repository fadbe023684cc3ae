package org.polyser.aligner.layer;

import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.layers.BaseLayer;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Runs a {@link ConvolutionBlock}; keeps what the way back needs of the way up. */
final class RunningConvolutionBlock extends BaseLayer<ConvolutionBlock> {

  private static final long serialVersionUID = 1L;

  private transient ConvolvedFrames frames;
  private transient ValidRows valid;
  private transient BatchNormalisation normalisation;
  private transient INDArray output;

  RunningConvolutionBlock(NeuralNetConfiguration configuration, DataType type) {
    super(configuration, type);
  }

  @Override
  @SuppressWarnings("try") // arrays are kept by being made while it is open
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    try (MemoryWorkspace kept = workspaces.notifyScopeBorrowed(ArrayType.ACTIVATIONS)) {
      frames = ConvolvedFrames.of(input, layerConf().kernel(), layerConf().stride());
      valid = ValidRows.of(frames.layout().valid(maskArray, input));
      output = convolved();
    }
    if (layerConf().normalisation() == BlockNormalisation.BATCH) {
      output = training ? normalised(workspaces) : normalised();
    }
    output.addiRowVector(params.get(BlockParameters.BIAS));
    LeakyRectifier.rectify(output);
    if (maskArray != null) {
      valid.keep(output);
    }
    return frames.layout().convolvedOf(output);
  }

  private INDArray convolved() {
    long[] shape = {frames.layout().allRows(), layerConf().getNOut()};
    INDArray rows = Nd4j.createUninitialized(input.dataType(), shape, 'c');
    frames.convolve(params.get(BlockParameters.WEIGHT), rows);
    return rows;
  }

  /** By the moments of the minibatch. */
  private INDArray normalised(LayerWorkspaceMgr workspaces) {
    ColumnMoments moments = ColumnMoments.centre(output, valid);
    running().follow(moments);
    normalisation =
        new BatchNormalisation(
            output, workspaces.leverageTo(ArrayType.ACTIVATIONS, moments.precision()));
    INDArray result =
        workspaces.createUninitialized(
            ArrayType.ACTIVATIONS, output.dataType(), output.shape(), 'c');
    return normalisation.output(params.get(BlockParameters.GAIN), result);
  }

  /** By the moments of the training, in place. */
  private INDArray normalised() {
    INDArray scale = running().precision().muli(params.get(BlockParameters.GAIN));
    return output.subiRowVector(running().mean()).muliRowVector(scale);
  }

  private ColumnMoments running() {
    return new ColumnMoments(
        params.get(BlockParameters.MEAN), params.get(BlockParameters.VARIANCE));
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    INDArray byRows = frames.layout().rowsOf(epsilon);
    LeakyRectifier.gradient(byRows, output);
    gradientViews.get(BlockParameters.BIAS).assign(valid.sum(byRows));
    if (normalisation != null) {
      INDArray gain = params.get(BlockParameters.GAIN);
      gradientViews.get(BlockParameters.GAIN).assign(normalisation.gradients(byRows, gain, valid));
    }
    valid.keep(byRows);
    frames.weightGradient(byRows, gradientViews.get(BlockParameters.WEIGHT));
    return Pair.of(gradient(), layerConf().atInput() ? null : below(byRows, workspaces));
  }

  private INDArray below(INDArray byRows, LayerWorkspaceMgr workspaces) {
    PaddedFrames layout = frames.layout();
    long[] shape = layout.shape(input.size(1));
    INDArray byChunks = workspaces.create(ArrayType.ACTIVATION_GRAD, byRows.dataType(), shape, 'c');
    frames.inputGradient(byRows, params.get(BlockParameters.WEIGHT), byChunks);
    return layout.framesOf(byChunks).permute(0, 2, 1);
  }

  @Override
  public Gradient gradient() {
    Gradient all = new DefaultGradient(gradientsFlattened);
    for (String key : BlockParameters.INITIALIZER.paramKeys(layerConf())) {
      all.setGradientFor(key, gradientViews.get(key));
    }
    return all;
  }

  @Override
  public Pair<INDArray, MaskState> feedForwardMaskArray(
      INDArray mask, MaskState state, int minibatch) {
    setMaskArray(mask);
    INDArray above = mask == null ? null : PaddedFrames.everyStride(mask, layerConf().stride());
    return Pair.of(above, state);
  }

  @Override
  public boolean isPretrainLayer() {
    return false;
  }

  @Override
  public void clear() {
    super.clear();
    frames = null;
    valid = null;
    normalisation = null;
    output = null;
  }
}
