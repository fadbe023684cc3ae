package org.polyser.training.spark;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.broadcast.Broadcast;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.spark.api.WorkerConfiguration;
import org.deeplearning4j.spark.impl.paramavg.ParameterAveragingTrainingResult;
import org.deeplearning4j.spark.impl.paramavg.ParameterAveragingTrainingWorker;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.MultiDataSet;

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

  /** Frees the minibatch at once: the collector would come for it after many others. */
  @Override
  public ParameterAveragingTrainingResult processMinibatch(
      MultiDataSet minibatch, ComputationGraph network, boolean last) {
    ParameterAveragingTrainingResult result = super.processMinibatch(minibatch, network, last);
    Stream.of(minibatch.getFeatures(), minibatch.getFeaturesMaskArrays(), minibatch.getLabels())
        .flatMap(Stream::of)
        .filter(Objects::nonNull)
        .forEach(INDArray::close);
    return result;
  }

  @Override
  public ParameterAveragingTrainingResult getFinalResult(ComputationGraph network) {
    ParameterAveragingTrainingResult result = super.getFinalResult(network);
    network.getGradientsViewArray().close();
    return result;
  }
}
