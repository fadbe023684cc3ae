package org.polyser.training.spark;

import java.io.Serializable;
import org.deeplearning4j.spark.impl.paramavg.ParameterAveragingTrainingResult;

/**
 * What a worker sends back from a round: Deeplearning4j's own result cannot be sent.
 *
 * @param parameters {@code [P]}
 * @param updaterState moments of the optimiser
 * @param score loss of its last minibatch
 */
record WorkerResult(FlatArray parameters, FlatArray updaterState, double score)
    implements Serializable {

  static WorkerResult of(ParameterAveragingTrainingResult result) {
    return new WorkerResult(
        FlatArray.of(result.getParameters()),
        FlatArray.of(result.getUpdaterState()),
        result.getScore());
  }
}
