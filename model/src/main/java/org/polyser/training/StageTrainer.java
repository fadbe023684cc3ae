package org.polyser.training;

/** Trains one stage, epoch by epoch. */
public interface StageTrainer {

  /** What the caller learns after every round. */
  interface RoundListener {

    /**
     * @param round of all rounds of the stage, from 1
     * @param rounds how many there are
     */
    void averaged(int round, int rounds);
  }

  /** Goes on from a state. */
  void restore(TrainingState state);

  /** The state as it stands, copied. */
  TrainingState state();

  /**
   * Trains an epoch.
   *
   * @param epoch of the stage, from 1
   * @return mean over the rounds of the workers' last minibatch losses
   */
  double epoch(int epoch, RoundListener listener);

  /**
   * Fraction of the workers' time in the last epoch that they waited for minibatches to be read and
   * made. Where it is large, tasks of more CPUs are faster ({@code spark.task.cpus}).
   */
  double waiting();

  /** Examples that an epoch draws. */
  long examplesPerEpoch();
}
