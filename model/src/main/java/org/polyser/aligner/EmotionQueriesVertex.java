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

/** Runs {@link EmotionQueries} in a graph; the statistics are computed anew on the way back. */
@SuppressWarnings("overrides") // BaseGraphVertex and its interface disagree on a varargs
final class EmotionQueriesVertex extends BaseGraphVertex {

  private static final long serialVersionUID = 1L;

  private transient INDArray mask;

  EmotionQueriesVertex(ComputationGraph graph, String name, int index, DataType type) {
    super(graph, name, index, null, null, type);
  }

  @Override
  public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
    return workspaces.dup(ArrayType.ACTIVATIONS, statistics().pooled(), 'c');
  }

  @Override
  public Pair<Gradient, INDArray[]> doBackward(boolean truncated, LayerWorkspaceMgr workspaces) {
    INDArray[] gradients = statistics().gradients(epsilon);
    for (int i = 0; i < gradients.length; i++) {
      gradients[i] = workspaces.dup(ArrayType.ACTIVATION_GRAD, gradients[i], 'c');
    }
    return Pair.of(null, gradients);
  }

  private AttentiveStatistics statistics() {
    return new AttentiveStatistics(inputs[0], inputs[1], mask);
  }

  @Override
  public Pair<INDArray, MaskState> feedForwardMaskArrays(
      INDArray[] masks, MaskState state, int minibatch) {
    mask = masks == null ? null : masks[0];
    return Pair.of(null, state);
  }

  @Override
  public void clear() {
    super.clear();
    mask = null;
  }

  @Override
  public void setBackpropGradientsViewArray(INDArray gradients) {
    if (gradients != null) {
      throw new IllegalArgumentException("emotion queries have no parameters of their own");
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
    return "EmotionQueriesVertex(" + vertexName + ")";
  }
}
