package org.polyser.jobs.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.polyser.aligner.Aligner;
import org.polyser.aligner.AlignerConfig;
import org.polyser.config.InvalidInputException;
import org.polyser.jobs.spark.Progress;
import org.polyser.training.Checkpoint;
import org.polyser.training.StageConfig;
import org.polyser.training.StageTrainer;
import org.polyser.training.TrainingConfig;
import org.polyser.training.TrainingHistory;
import org.polyser.training.TrainingState;

/**
 * Takes an aligner through the stages of a training: tells people how it goes, keeps the best epoch
 * of each stage for the next, and leaves a checkpoint after every epoch.
 */
final class Training {

  /** Who wants to know what came of each stage. */
  @FunctionalInterface
  interface StageListener {

    /**
     * @param stage index
     * @param reached its last epoch, with its best one
     */
    void ended(int stage, Checkpoint reached) throws IOException;
  }

  private final TrainingConfig config;
  private final AlignerConfig shape;
  private final IntFunction<Optional<StageTrainer>> trainers;
  private final DevelopmentSet development;
  private final Checkpoints checkpoints;
  private final Progress progress;
  private final List<TrainingHistory.Epoch> history = new ArrayList<>();

  /**
   * @param shape of the aligner
   * @param trainers of the stages, by index; none of a stage that no utterance is for, which the
   *     last is not
   * @param development chooses the best epoch
   */
  Training(
      TrainingConfig config,
      AlignerConfig shape,
      IntFunction<Optional<StageTrainer>> trainers,
      DevelopmentSet development,
      Checkpoints checkpoints,
      Progress progress) {
    this.config = config;
    this.shape = shape;
    this.trainers = trainers;
    this.development = development;
    this.checkpoints = checkpoints;
    this.progress = progress;
  }

  /**
   * Trains all stages, or those that a checkpoint leaves to do.
   *
   * @param listener told of every stage that ends
   * @return the best epoch of the last stage
   */
  Checkpoint run(Optional<Checkpoint> last, StageListener listener) throws IOException {
    last.ifPresent(checkpoint -> history.addAll(checkpoint.history().epochs()));
    Checkpoint reached = last.orElse(null);
    for (int i = reached == null ? 0 : reached.stage(); i < config.stages().size(); i++) {
      String name = config.stages().get(i).name();
      Optional<StageTrainer> trainer = trainers.apply(i);
      if (trainer.isEmpty()) {
        progress.line("stage %s: its filters leave no utterance, it is left out".formatted(name));
      } else {
        reached = stage(i, trainer.get(), reached);
        progress.line("stage %s: epoch %d is kept".formatted(name, reached.best().epoch()));
        listener.ended(i, reached);
      }
    }
    return reached;
  }

  private Checkpoint stage(int index, StageTrainer trainer, Checkpoint before) throws IOException {
    Checkpoint reached = before != null && before.stage() == index ? before : null;
    if (reached != null) {
      trainer.restore(reached.state());
    } else if (before != null) {
      trainer.restore(TrainingState.fresh(before.best().parameters()));
    }
    StageConfig stage = config.stages().get(index);
    int epoch = reached == null ? 0 : reached.epoch();
    while (epoch < stage.epochs() && !isPatienceOver(stage, reached)) {
      epoch++;
      reached = epoch(trainer, index, epoch, reached);
    }
    return reached;
  }

  private static boolean isPatienceOver(StageConfig stage, Checkpoint reached) {
    return reached != null
        && stage.patience() > 0
        && reached.epoch() - reached.best().epoch() >= stage.patience();
  }

  private Checkpoint epoch(StageTrainer trainer, int index, int epoch, Checkpoint before)
      throws IOException {
    StageConfig stage = config.stages().get(index);
    long started = System.nanoTime();
    double loss =
        trainer.epoch(epoch, (round, rounds) -> progress.step(stage.name(), round, rounds));
    double seconds = (System.nanoTime() - started) / 1e9;
    TrainingState state = trainer.state();
    requireFinite(stage, epoch, loss, state);
    Double uar = development.uar(Aligner.withParameters(shape, state.parameters()));
    history.add(
        new TrainingHistory.Epoch(
            stage.name(), epoch, loss, uar, trainer.examplesPerEpoch() / seconds));
    Checkpoint.BestEpoch best =
        before == null || before.best().isSurpassedBy(uar)
            ? new Checkpoint.BestEpoch(epoch, uar, state.parameters())
            : before.best();
    Checkpoint reached =
        new Checkpoint(
            checkpoints.recipe(), index, epoch, state, best, new TrainingHistory(history));
    checkpoints.write(reached);
    tell(stage, seconds, trainer.waiting());
    return reached;
  }

  private void requireFinite(StageConfig stage, int epoch, double loss, TrainingState state) {
    if (!Double.isFinite(loss) || !state.isFinite()) {
      throw new InvalidInputException(
          "polyser.train.learning-rate must be lower: stage %s diverged in epoch %d, got loss %s;"
                  .formatted(stage.name(), epoch, loss)
              + " the checkpoints before it stay in "
              + checkpoints.location());
    }
  }

  private void tell(StageConfig stage, double seconds, double waiting) {
    TrainingHistory.Epoch last = history.get(history.size() - 1);
    progress.line(
        ("%s, epoch %d of %d: loss %.3f, dev UAR %s, %.0f examples/s (%.0f %% of the time waiting for"
                + " them), at most %s left in this stage")
            .formatted(
                stage.name(),
                last.epoch(),
                stage.epochs(),
                last.loss(),
                percent(last.developmentUar()),
                last.examplesPerSecond(),
                100 * waiting,
                Progress.seconds(seconds * (stage.epochs() - last.epoch()))));
  }

  private static String percent(Double uar) {
    return uar == null ? "-" : "%.1f %%".formatted(100 * uar);
  }
}
