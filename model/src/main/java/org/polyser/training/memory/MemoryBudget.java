package org.polyser.training.memory;

import static org.polyser.config.Rule.require;

import java.util.List;
import java.util.Map;
import org.polyser.aligner.AlignerConfig;
import org.polyser.training.TrainingConfig;

/**
 * What the processes of a training need of native memory, against what they may take.
 *
 * @param worker what each worker needs
 * @param trainers who trains, and how many workers share a process
 * @param limits of such a process
 * @param batchSize of a minibatch
 */
public record MemoryBudget(
    WorkerMemory worker, Trainers trainers, ProcessLimits limits, int batchSize) {

  /**
   * Native memory of a process that trains, before its first minibatch: the JVM's own, ND4J's
   * libraries, Spark's network buffers [bytes]. Measured, see src-test/benchmarks/RESULTS.md.
   */
  static final long RUNTIME = 640 * ByteSize.MIB;

  /** Freed arrays wait for the collector: what is set without the user is this much more. */
  private static final double SLACK = 1.25;

  private static final long STEP = 64 * ByteSize.MIB;
  private static final long MODEST = 1024 * ByteSize.MIB;

  /**
   * @param shape of the aligner
   * @param training whose minibatches and workers count
   * @param spark Spark's properties, with the master
   */
  public static MemoryBudget of(
      AlignerConfig shape, TrainingConfig training, Map<String, String> spark) {
    Trainers trainers = Trainers.of(spark, training.workers());
    return new MemoryBudget(
        WorkerMemory.of(shape, training.batchSizePerWorker(), trainers.cpus()),
        trainers,
        ProcessLimits.of(trainers.role(), spark),
        training.batchSizePerWorker());
  }

  /** Native memory that a process needs [bytes]. */
  public long needed() {
    return RUNTIME + trainers.workersAtOnce() * worker.bytes();
  }

  /**
   * An overhead for a user who gave none: with some slack, no less than Spark's own, and no more
   * than the heap or 1 GiB; what needs more must be asked for.
   *
   * @return as Spark reads it, such as {@code 512m}
   */
  public String sensibleOverhead() {
    long wanted = -Math.floorDiv(-(long) (SLACK * needed()), STEP) * STEP;
    long most = Math.max(limits.heap(), MODEST);
    return ByteSize.mebibytes(Math.max(limits.overhead(), Math.min(most, wanted)));
  }

  /**
   * Requires that what is needed fits into every limit.
   *
   * @throws org.polyser.config.InvalidInputException that names the key and the least it must be
   */
  public void requireFits() {
    long arrays = trainers.workersAtOnce() * worker.bytes();
    requireAtLeast(needed(), limits.role() + ".memoryOverhead", limits.overhead());
    requireAtLeast(arrays, ProcessLimits.MAX_BYTES, limits.maxBytes());
  }

  private void requireAtLeast(long least, String key, long limit) {
    require(
        limit == 0 || limit >= least,
        key,
        "must be >= %s for minibatches of %d utterances (polyser.train.batch-size-per-worker)"
            .formatted(ByteSize.mebibytes(least), batchSize),
        ByteSize.mebibytes(limit));
  }

  /** Need and limits, for people. */
  public List<String> lines() {
    return List.of(
        "native memory of a worker: parameters %s, gradients %s, updater %s, averaging %s,"
                .formatted(
                    shown(worker.parameters()),
                    shown(worker.gradients()),
                    shown(worker.updater()),
                    shown(worker.exchange()))
            + " activations %s, pairs %s"
                .formatted(shown(worker.activations()), shown(worker.pairs())),
        "memory of a process with %d of them: %s native needed; heap %s, overhead %s, JavaCPP %s"
                .formatted(
                    trainers.workersAtOnce(),
                    shown(needed()),
                    shown(limits.heap()),
                    limit(limits.overhead()),
                    limit(limits.maxBytes()))
            + ", collected past %s".formatted(limit(limits.maxResident())));
  }

  private static String limit(long bytes) {
    return bytes == 0 ? "without limit" : shown(bytes);
  }

  private static String shown(long bytes) {
    return bytes < 10 * ByteSize.MIB
        ? "%.1f MiB".formatted((double) bytes / ByteSize.MIB)
        : "%d MiB".formatted(Math.round((double) bytes / ByteSize.MIB));
  }
}
