package org.polyser.training.spark;

import java.io.Serializable;

/**
 * How the minibatches of a stage are numbered: round after round, and within a round those of one
 * worker after those of another.
 *
 * @param count of the rounds
 * @param workers tasks of a round
 * @param perTask minibatches of a task
 */
record Rounds(int count, int workers, int perTask) implements Serializable {

  /** The first of a round. */
  long first(int round) {
    return (long) round * workers * perTask;
  }

  /** Whose a minibatch is. */
  long worker(long number) {
    return number / perTask % workers;
  }

  /** After the last of the same task. */
  long end(long number) {
    return (number / perTask + 1) * perTask;
  }

  /** The first of the same worker's next task. */
  long next(long number) {
    return end(number) + (long) (workers - 1) * perTask;
  }

  /** How many that task has: none after the last round. */
  int ahead(long number) {
    return next(number) < first(count) ? perTask : 0;
  }
}
