package org.polyser.aligner;

import java.util.stream.IntStream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.BaseGraphVertex;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Runs {@link ValidFrames} in a graph. */
@SuppressWarnings("overrides") // BaseGraphVertex and its interface disagree on a varargs
final class ValidFramesVertex extends BaseGraphVertex {

  private static final long serialVersionUID = 1L;

  private final int stride;
  private transient INDArray mask;

  ValidFramesVertex(ComputationGraph graph, String name, int index, DataType type, int stride) {
    super(graph, name, index, null, null, type);
    this.stride = stride;
  }

  @Override
  public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
    return valid(inputs[0], workspaces, ArrayType.ACTIVATIONS);
  }

  @Override
  public Pair<Gradient, INDArray[]> doBackward(boolean truncated, LayerWorkspaceMgr workspaces) {
    INDArray below = inputs[1];
    INDArray[] gradients = {
      valid(epsilon, workspaces, ArrayType.ACTIVATION_GRAD),
      workspaces.create(ArrayType.ACTIVATION_GRAD, below.dataType(), below.shape())
    };
    return Pair.of(null, gradients);
  }

  private INDArray valid(INDArray frames, LayerWorkspaceMgr workspaces, ArrayType type) {
    INDArray copy = workspaces.dup(type, frames, 'c');
    return mask == null
        ? copy
        : copy.muli(mask.castTo(copy.dataType()).reshape('c', mask.size(0), 1, mask.size(1)));
  }

  @Override
  public Pair<INDArray, MaskState> feedForwardMaskArrays(
      INDArray[] masks, MaskState state, int minibatch) {
    mask = masks == null || masks[1] == null ? null : everyStride(masks[1]);
    return Pair.of(mask, state);
  }

  private INDArray everyStride(INDArray below) {
    int frames = (int) below.size(1);
    return below.getColumns(IntStream.range(0, frames).filter(t -> t % stride == 0).toArray());
  }

  @Override
  public void clear() {
    super.clear();
    mask = null;
  }

  @Override
  public void setBackpropGradientsViewArray(INDArray gradients) {
    if (gradients != null) {
      throw new IllegalArgumentException("valid frames have no parameters");
    }
  }

  @Override
  public boolean hasLayer() {
    return false;
  }

  @Override
  public Layer getLayer() {
    return null;
  }

  @Override
  public String toString() {
    return "ValidFramesVertex(" + vertexName + ")";
  }
}
