package org.polyser.training.spark;

import java.io.Serializable;
import org.deeplearning4j.spark.impl.paramavg.ParameterAveragingTrainingResult;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What a worker sends back from a round: Deeplearning4j's own result cannot be sent.
 *
 * @param parameters {@code [P]}
 * @param updaterState moments of the optimiser
 * @param score loss of its last minibatch
 */
record WorkerResult(FlatArray parameters, FlatArray updaterState, double score)
    implements Serializable {

  /** Takes everything out of a result, whose network is done with, and frees its arrays. */
  static WorkerResult of(ParameterAveragingTrainingResult result) {
    try (INDArray parameters = result.getParameters();
        INDArray updaterState = result.getUpdaterState()) {
      return new WorkerResult(
          FlatArray.of(parameters), FlatArray.of(updaterState), result.getScore());
    }
  }
}
