package org.polyser.training;

import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A training between two epochs: all that it takes to go on as if it had not been cut short.
 *
 * @param recipe fingerprint of the settings and examples, which must be the same to go on
 * @param stage index of the stage
 * @param epoch of the stage that is done, from 1
 * @param state after it
 * @param best epoch of the stage so far
 * @param history of all stages so far
 */
public record Checkpoint(
    String recipe,
    int stage,
    int epoch,
    TrainingState state,
    BestEpoch best,
    TrainingHistory history) {

  /** The best epoch of the stage, counted from 1 through all stages. */
  public int keptEpoch() {
    return history.epochs().size() - epoch + best.epoch();
  }

  /**
   * The epoch that does best on the development set; the last one where there is none.
   *
   * @param epoch of the stage, from 1
   * @param developmentUar or {@code null}
   * @param parameters after it {@code [P]}
   */
  public record BestEpoch(int epoch, Double developmentUar, INDArray parameters) {

    /** Whether an epoch after this one is better. */
    public boolean isSurpassedBy(Double uar) {
      return uar == null || developmentUar == null || uar > developmentUar;
    }
  }
}
