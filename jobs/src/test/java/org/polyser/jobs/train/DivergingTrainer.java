package org.polyser.jobs.train;

import org.polyser.training.StageTrainer;
import org.polyser.training.TrainingState;

/**
 * Loses its loss in an epoch.
 *
 * @param trainer that does the epochs
 * @param from the first epoch without a number for a loss
 */
record DivergingTrainer(StageTrainer trainer, int from) implements StageTrainer {

  @Override
  public void restore(TrainingState state) {
    trainer.restore(state);
  }

  @Override
  public TrainingState state() {
    return trainer.state();
  }

  @Override
  public double epoch(int epoch, RoundListener listener) {
    double loss = trainer.epoch(epoch, listener);
    return epoch >= from ? Double.NaN : loss;
  }

  @Override
  public long examplesPerEpoch() {
    return trainer.examplesPerEpoch();
  }
}
