package org.polyser.training.spark;

import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.spark.api.WorkerConfiguration;
import org.deeplearning4j.spark.impl.paramavg.ParameterAveragingTrainingWorker;

/**
 * A worker that starts from a {@link RoundStart}. What Deeplearning4j broadcasts in its place holds
 * arrays of ND4J, which Spark follows into all that they refer to in order to estimate their size.
 */
final class RoundWorker extends ParameterAveragingTrainingWorker {

  private static final long serialVersionUID = 1L;

  private final Broadcast<RoundStart> start;

  RoundWorker(Broadcast<RoundStart> start, WorkerConfiguration configuration) {
    super(null, true, configuration, List.of(), List.of(), null);
    this.start = start;
  }

  @Override
  public ComputationGraph getInitialModelGraph() {
    return start.value().network();
  }
}
