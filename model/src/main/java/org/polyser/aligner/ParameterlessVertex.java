package org.polyser.aligner;

import java.util.List;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A vertex without parameters: what Deeplearning4j keeps as its configuration, and at once the
 * function that {@link RunningVertex} runs. Trained numbers belong to layers beside it.
 *
 * <p>What a vertex is set to are final fields that Jackson reads and writes; it never changes.
 */
abstract class ParameterlessVertex extends GraphVertex {

  private static final long serialVersionUID = 1L;

  /** How many inputs the function has. */
  abstract int numInputs();

  /**
   * The function; it may return an input, which is copied.
   *
   * @param inputs activations of the vertices below
   * @param mask {@code [N, T]} as {@link #mask} gives it, or {@code null} where all is valid
   */
  abstract INDArray forward(INDArray[] inputs, INDArray mask);

  /**
   * Gradients by every input; {@code null} for one that the output does not depend on.
   *
   * @param epsilon gradient by the output
   */
  abstract INDArray[] gradients(INDArray[] inputs, INDArray mask, INDArray epsilon);

  /**
   * The mask that the function is computed with.
   *
   * @param masks of the inputs, each {@code null} where all is valid
   */
  INDArray mask(INDArray[] masks) {
    return masks[0];
  }

  /** The mask of the output, given that of the function; {@code null} where it has no frames. */
  INDArray maskAbove(INDArray mask) {
    return mask;
  }

  /** What tells two vertices of this class apart. */
  List<Object> settings() {
    return List.of();
  }

  @Override
  public final ParameterlessVertex clone() {
    return this;
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof ParameterlessVertex that
        && getClass() == that.getClass()
        && settings().equals(that.settings());
  }

  @Override
  public final int hashCode() {
    return 31 * getClass().hashCode() + settings().hashCode();
  }

  @Override
  public final long numParams(boolean backprop) {
    return 0;
  }

  @Override
  public final int minVertexInputs() {
    return numInputs();
  }

  @Override
  public final int maxVertexInputs() {
    return numInputs();
  }

  @Override
  public final org.deeplearning4j.nn.graph.vertex.GraphVertex instantiate(
      ComputationGraph graph,
      String name,
      int index,
      INDArray parameters,
      boolean initialize,
      DataType type) {
    return new RunningVertex(graph, name, index, type, this);
  }

  @Override
  public InputType getOutputType(int layerIndex, InputType... inputs) {
    return inputs[0];
  }

  @Override
  public final MemoryReport getMemoryReport(InputType... inputs) {
    InputType output = getOutputType(0, inputs);
    return new LayerMemoryReport.Builder(getClass().getSimpleName(), getClass(), inputs[0], output)
        .standardMemory(0, 0)
        .workingMemory(0, 0, 0, 0)
        .cacheMemory(0, 0)
        .build();
  }
}
