package org.polyser.training;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * All that a training goes on from, copied from a graph.
 *
 * @param parameters of the graph {@code [P]}
 * @param updaterState moments of the optimiser {@code [2 P']}, or {@code null} where there are none
 *     yet
 * @param iteration of a worker, which the learning rate and the moments' correction depend on
 */
public record TrainingState(INDArray parameters, INDArray updaterState, int iteration) {

  /** Of a graph as it stands. */
  public static TrainingState of(ComputationGraph graph) {
    INDArray updater = graph.getUpdater().getStateViewArray();
    return new TrainingState(
        graph.params().dup(),
        updater == null ? null : updater.dup(),
        graph.getConfiguration().getIterationCount());
  }

  /** With parameters from elsewhere, and an optimiser that starts anew. */
  public static TrainingState fresh(INDArray parameters) {
    return new TrainingState(parameters, null, 0);
  }

  /** Makes a graph of the same configuration go on from here. */
  public void restore(ComputationGraph graph) {
    graph.setParams(parameters.dup());
    if (updaterState != null) {
      graph.getUpdater().setStateViewArray(updaterState.dup());
    }
    graph.getConfiguration().setIterationCount(iteration);
  }

  /** Whether every parameter is a number. */
  public boolean isFinite() {
    return Double.isFinite(parameters.sumNumber().doubleValue());
  }
}
