package org.polyser.jobs.train;

import java.util.ArrayList;
import java.util.List;
import org.polyser.aligner.Aligner;
import org.polyser.jobs.spark.Progress;
import org.polyser.training.TrainingHistory;
import org.polyser.training.spark.ParameterAveragingTrainer;

/**
 * Watches a training: tells people how it goes, and keeps the aligner of the epoch that does best
 * on the development speakers; the last epoch's where there are none.
 */
final class BestEpoch implements ParameterAveragingTrainer.Progress {

  private final int epochs;
  private final DevelopmentSet development;
  private final Progress progress;
  private final List<TrainingHistory.Epoch> history = new ArrayList<>();
  private final long started = System.nanoTime();
  private Aligner best;
  private int bestEpoch;
  private double bestUar = Double.NEGATIVE_INFINITY;

  BestEpoch(int epochs, DevelopmentSet development, Progress progress) {
    this.epochs = epochs;
    this.development = development;
    this.progress = progress;
  }

  @Override
  public void averaged(int round, int rounds) {
    progress.step("training", round, rounds);
  }

  @Override
  public void epochEnded(int epoch, double loss, double examplesPerSecond, Aligner aligner) {
    Double uar = development.uar(aligner);
    history.add(new TrainingHistory.Epoch(epoch, loss, uar, examplesPerSecond));
    if (uar == null || uar > bestUar) {
      best = aligner;
      bestEpoch = epoch;
      bestUar = uar == null ? bestUar : uar;
    }
    double left = (System.nanoTime() - started) / 1e9 / epoch * (epochs - epoch);
    progress.line(
        "epoch %d of %d: loss %.3f, dev UAR %s, %.0f examples/s, %s left"
            .formatted(
                epoch, epochs, loss, percent(uar), examplesPerSecond, Progress.seconds(left)));
  }

  private static String percent(Double uar) {
    return uar == null ? "-" : "%.1f %%".formatted(100 * uar);
  }

  Aligner aligner() {
    return best;
  }

  int epoch() {
    return bestEpoch;
  }

  /** How many utterances the choice rests on. */
  int developmentUtterances() {
    return development.size();
  }

  TrainingHistory history() {
    return new TrainingHistory(history);
  }
}
