package org.polyser.training.memory;

import java.util.List;
import org.polyser.aligner.AlignerConfig;
import org.polyser.training.TrainingConfig;

/**
 * Native memory of one worker while it trains, in bytes of single precision, in closed form. With P
 * parameters, minibatches of N utterances of T frames, c CPUs of its task, and an aligner whose
 * block i puts out C_i channels of T_i frames, {@code A = Σ C_i T_i}:
 *
 * <pre>
 *   parameters 4 P, gradients 4 P, updater 8 P: the two moments of Adam
 *   exchange   36 P: parameters and moments as they were broadcast, as they are sent back, and as
 *              they were sent back in the round before
 *   forward    4 N numMels T: the input; 12 N A: each block before and after its activation, and
 *              without padding
 *   ahead      4 max(c, 8) N numMels T: the minibatches that are made meanwhile
 *   backward   16 N (numMels T + A): four gradients of each, on their way through workspaces
 *   unfolded   8 N max kernel C_(i-1) T_i: the widest block's input as a matrix, on both ways
 *   pairs      40 N²: ten matrices of speech by text
 * </pre>
 *
 * These are upper bounds: how many copies there are at once was fitted to measurements
 * (src-test/benchmarks/RESULTS.md).
 *
 * @param parameters of the aligner
 * @param gradients by them
 * @param updater state of it
 * @param exchange what averaging holds
 * @param activations forward, ahead, backward and unfolded
 * @param pairs of the loss
 */
public record WorkerMemory(
    long parameters, long gradients, long updater, long exchange, long activations, long pairs) {

  private static final long FLOAT = Float.BYTES;
  private static final int MOMENTS = 2;
  private static final int EXCHANGES = 3;
  private static final int FORWARD = 3;
  private static final int BACKWARD = 4;
  private static final int UNFOLDED = 2;
  private static final int PAIR_MATRICES = 10;

  /**
   * @param shape of the aligner
   * @param batchSize N
   * @param cpus c
   */
  public static WorkerMemory of(AlignerConfig shape, int batchSize, int cpus) {
    long parameters = FLOAT * new AlignerSize(shape).parameters();
    return new WorkerMemory(
        parameters,
        parameters,
        MOMENTS * parameters,
        EXCHANGES * (1 + MOMENTS) * parameters,
        FLOAT * batchSize * activationsPerUtterance(new AlignerSize(shape), cpus),
        FLOAT * PAIR_MATRICES * batchSize * batchSize);
  }

  private static long activationsPerUtterance(AlignerSize size, int cpus) {
    List<Long> blocks = size.blocks();
    long outputs = blocks.stream().mapToLong(Long::longValue).sum();
    int inputs = 1 + Math.max(cpus, TrainingConfig.MINIBATCHES_AHEAD);
    return (inputs + BACKWARD) * size.input()
        + (FORWARD + BACKWARD) * outputs
        + UNFOLDED * size.widestUnfolded();
  }

  /** All of it. */
  public long bytes() {
    return parameters + gradients + updater + exchange + activations + pairs;
  }
}
