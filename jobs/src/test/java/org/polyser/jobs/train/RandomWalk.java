package org.polyser.jobs.train;

import java.util.function.IntToDoubleFunction;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.config.NoOp;
import org.polyser.aligner.AlignerConfig;
import org.polyser.aligner.AlignerGraph;
import org.polyser.aligner.Regularisation;
import org.polyser.training.StageTrainer;
import org.polyser.training.TrainingState;

/**
 * Takes in each epoch a step that depends on the epoch, from wherever it stands. What it says of
 * the loss may be no number, or a failure.
 */
final class RandomWalk implements StageTrainer {

  private final AlignerConfig shape;
  private final IntToDoubleFunction lossOfEpoch;
  private TrainingState state;

  RandomWalk(AlignerConfig shape, IntToDoubleFunction lossOfEpoch) {
    this.shape = shape;
    this.lossOfEpoch = lossOfEpoch;
    state = TrainingState.fresh(step(0));
  }

  private INDArray step(long seed) {
    ComputationGraph graph =
        new ComputationGraph(
            new AlignerGraph(shape).configuration(seed, new NoOp(), Regularisation.NONE));
    graph.init();
    return graph.params().dup();
  }

  @Override
  public void restore(TrainingState other) {
    state = other;
  }

  @Override
  public TrainingState state() {
    return state;
  }

  @Override
  public double epoch(int epoch, RoundListener listener) {
    double loss = lossOfEpoch.applyAsDouble(epoch);
    INDArray parameters = state.parameters().add(step(epoch));
    state = new TrainingState(parameters, parameters.mul(0.5), state.iteration() + 3);
    return loss;
  }

  @Override
  public double waiting() {
    return 0;
  }

  @Override
  public long examplesPerEpoch() {
    return 10;
  }
}
