package org.polyser.training.spark;

import java.io.Serializable;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.updater.graph.ComputationGraphUpdater;

/**
 * What every worker starts a round from.
 *
 * @param configuration of the network
 * @param parameters {@code [1, P]}
 * @param updaterState moments of the optimiser
 * @param iteration number of minibatches that every worker has trained on before
 */
record RoundStart(
    ComputationGraphConfiguration configuration,
    FlatArray parameters,
    FlatArray updaterState,
    int iteration)
    implements Serializable {

  static RoundStart of(ComputationGraph network) {
    return new RoundStart(
        network.getConfiguration(),
        FlatArray.of(network.params()),
        FlatArray.of(network.getUpdater().getStateViewArray()),
        network.getConfiguration().getIterationCount());
  }

  /**
   * A network of the worker's own. A clone of the configuration loses the count of iterations:
   * without it the learning rate would never leave its warm-up, and the moments would be corrected
   * for a start that they do not have.
   */
  ComputationGraph network() {
    ComputationGraph network = new ComputationGraph(configuration.clone());
    network.init(parameters.toArray(), false);
    network.setUpdater(new ComputationGraphUpdater(network, updaterState.toArray()));
    network.getConfiguration().setIterationCount(iteration);
    return network;
  }
}
