package org.polyser.training.spark;

import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.spark.api.WorkerConfiguration;
import org.deeplearning4j.spark.api.worker.NetBroadcastTuple;
import org.deeplearning4j.spark.impl.paramavg.ParameterAveragingTrainingWorker;

/**
 * A worker that knows at which iteration its round starts. Deeplearning4j clones the configuration
 * for each round and loses the count: the learning rate would never leave its warm-up, and the
 * moments would be corrected for a start that they do not have.
 */
final class RoundWorker extends ParameterAveragingTrainingWorker {

  private static final long serialVersionUID = 1L;

  private final int iteration;

  /**
   * @param start parameters and updater state that the round starts from
   * @param iteration number of minibatches that every worker has trained on before
   */
  RoundWorker(
      Broadcast<NetBroadcastTuple> start, WorkerConfiguration configuration, int iteration) {
    super(start, true, configuration, List.of(), List.of(), null);
    this.iteration = iteration;
  }

  @Override
  public ComputationGraph getInitialModelGraph() {
    ComputationGraph graph = super.getInitialModelGraph();
    graph.getConfiguration().setIterationCount(iteration);
    return graph;
  }
}
