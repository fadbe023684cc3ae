package org.polyser.aligner;

import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Vertex after a convolution that keeps padding out of it. Inputs: convolved frames {@code [N, C,
 * ⌈T / stride⌉]} and what was convolved {@code [N, C', T]}; output: the first, zero where not
 * valid. A convolved frame t is valid exactly where frame {@code t · stride} below is, which leaves
 * as many as the utterance alone would give. Deeplearning4j's own convolution takes every frame for
 * valid that a valid one touches at the edge of the kernel, and fills the padding with its bias.
 */
public final class ValidFrames extends GraphVertex {

  private static final long serialVersionUID = 1L;

  @JsonProperty private final int stride;

  /**
   * @param stride of the convolution [frames], whose kernel is padded by half of it on either side
   */
  public ValidFrames(@JsonProperty("stride") int stride) {
    this.stride = stride;
  }

  @Override
  public ValidFrames clone() {
    return new ValidFrames(stride);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ValidFrames that && stride == that.stride;
  }

  @Override
  public int hashCode() {
    return Integer.hashCode(stride);
  }

  @Override
  public long numParams(boolean backprop) {
    return 0;
  }

  @Override
  public int minVertexInputs() {
    return 2;
  }

  @Override
  public int maxVertexInputs() {
    return 2;
  }

  @Override
  public org.deeplearning4j.nn.graph.vertex.GraphVertex instantiate(
      ComputationGraph graph,
      String name,
      int index,
      INDArray parameters,
      boolean initialize,
      DataType type) {
    return new ValidFramesVertex(graph, name, index, type, stride);
  }

  @Override
  public InputType getOutputType(int layerIndex, InputType... inputs) {
    return inputs[0];
  }

  @Override
  public MemoryReport getMemoryReport(InputType... inputs) {
    return new LayerMemoryReport.Builder("valid_frames", ValidFrames.class, inputs[0], inputs[0])
        .standardMemory(0, 0)
        .workingMemory(0, 0, 0, 0)
        .cacheMemory(0, 0)
        .build();
  }
}
