package org.polyser.jobs.train;

import java.util.function.BooleanSupplier;
import org.polyser.training.StageTrainer;
import org.polyser.training.TrainingState;

/**
 * Fails instead of an epoch.
 *
 * @param trainer whose epochs are trained until then
 * @param breaks whether the next epoch fails
 */
record BreakingTrainer(StageTrainer trainer, BooleanSupplier breaks) implements StageTrainer {

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
    if (breaks.getAsBoolean()) {
      throw new IllegalStateException("cut short");
    }
    return trainer.epoch(epoch, listener);
  }

  @Override
  public long examplesPerEpoch() {
    return trainer.examplesPerEpoch();
  }
}
