package org.polyser.training.spark;

import java.io.Serializable;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.spark.api.worker.NetBroadcastTuple;

/** What every worker starts a round from, sent as {@link FlatArray}s. */
final class RoundStart extends NetBroadcastTuple {

  private static final long serialVersionUID = 1L;

  private RoundStart(
      ComputationGraphConfiguration configuration, FlatArray parameters, FlatArray updaterState) {
    super(configuration, parameters.toArray(), updaterState.toArray());
  }

  static RoundStart of(ComputationGraph network) {
    return new RoundStart(
        network.getConfiguration(),
        FlatArray.of(network.params()),
        FlatArray.of(network.getUpdater().getStateViewArray()));
  }

  private Object writeReplace() {
    return new Sent(
        getGraphConfiguration(), FlatArray.of(getParameters()), FlatArray.of(getUpdaterState()));
  }

  private record Sent(
      ComputationGraphConfiguration configuration, FlatArray parameters, FlatArray updaterState)
      implements Serializable {

    private Object readResolve() {
      return new RoundStart(configuration, parameters, updaterState);
    }
  }
}
