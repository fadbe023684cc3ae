package org.polyser.aligner;

import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Vertex in which K emotion queries pool the frames they attend to. Inputs: frames {@code [N, C,
 * T]} and the queries' attention logits {@code [N, K, T]}; output: {@link AttentiveStatistics}
 * {@code [N, 2 C K]}. Without parameters of its own: the queries are the weights of the layer that
 * makes the logits.
 */
public final class EmotionQueries extends GraphVertex {

  /** Added to a variance before its root is taken. */
  public static final double VARIANCE_FLOOR = 1e-5;

  private static final long serialVersionUID = 1L;

  @Override
  public EmotionQueries clone() {
    return new EmotionQueries();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EmotionQueries;
  }

  @Override
  public int hashCode() {
    return EmotionQueries.class.hashCode();
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
    return new EmotionQueriesVertex(graph, name, index, type);
  }

  @Override
  public InputType getOutputType(int layerIndex, InputType... inputs) {
    long channels = ((InputType.InputTypeRecurrent) inputs[0]).getSize();
    long queries = ((InputType.InputTypeRecurrent) inputs[1]).getSize();
    return InputType.feedForward(2 * channels * queries);
  }

  @Override
  public MemoryReport getMemoryReport(InputType... inputs) {
    InputType output = getOutputType(0, inputs);
    return new LayerMemoryReport.Builder("emotion_queries", EmotionQueries.class, inputs[0], output)
        .standardMemory(0, 0)
        .workingMemory(0, 0, 0, 0)
        .cacheMemory(0, 0)
        .build();
  }
}
