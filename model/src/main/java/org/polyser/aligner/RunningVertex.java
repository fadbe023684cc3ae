package org.polyser.aligner;

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

/**
 * Runs a {@link ParameterlessVertex} in a graph. Nothing is kept between the way up and the way
 * back but the mask: what the gradients need is computed anew.
 */
@SuppressWarnings("overrides") // BaseGraphVertex and its interface disagree on a varargs
final class RunningVertex extends BaseGraphVertex {

  private static final long serialVersionUID = 1L;

  private final ParameterlessVertex function;
  private transient INDArray mask;

  RunningVertex(
      ComputationGraph graph, String name, int index, DataType type, ParameterlessVertex function) {
    super(graph, name, index, null, null, type);
    this.function = function;
  }

  @Override
  public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
    return workspaces.dup(ArrayType.ACTIVATIONS, function.forward(inputs, mask), 'c');
  }

  @Override
  public Pair<Gradient, INDArray[]> doBackward(boolean truncated, LayerWorkspaceMgr workspaces) {
    INDArray[] gradients = function.gradients(inputs, mask, epsilon);
    for (int i = 0; i < gradients.length; i++) {
      gradients[i] =
          gradients[i] == null
              ? zeros(inputs[i], workspaces)
              : workspaces.dup(ArrayType.ACTIVATION_GRAD, gradients[i], 'c');
    }
    return Pair.of(null, gradients);
  }

  private static INDArray zeros(INDArray like, LayerWorkspaceMgr workspaces) {
    return workspaces.create(ArrayType.ACTIVATION_GRAD, like.dataType(), like.shape());
  }

  @Override
  public Pair<INDArray, MaskState> feedForwardMaskArrays(
      INDArray[] masks, MaskState state, int minibatch) {
    mask = masks == null ? null : function.mask(masks);
    return Pair.of(function.maskAbove(mask), state);
  }

  @Override
  public void clear() {
    super.clear();
    mask = null;
  }

  @Override
  public void setBackpropGradientsViewArray(INDArray gradients) {
    if (gradients != null) {
      throw new IllegalArgumentException(this + " has no parameters");
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
    return function.getClass().getSimpleName() + "(" + vertexName + ")";
  }
}
