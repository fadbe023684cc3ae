package org.polyser.jobs.featurize;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.polyser.jobs.spark.Progress;

/** Shows how many tasks are done, and sums up the processor time that they took. */
final class TaskProgress extends SparkListener {

  private static final double NANOS_PER_SECOND = 1e9;

  private final Progress progress;
  private final int numTasks;
  private final long started = System.nanoTime();
  private final long ownCpuBefore = ownCpuNanos();
  private final AtomicInteger done = new AtomicInteger();
  private final AtomicLong taskCpuNanos = new AtomicLong();

  TaskProgress(Progress progress, int numTasks) {
    this.progress = progress;
    this.numTasks = numTasks;
  }

  @Override
  public void onTaskEnd(SparkListenerTaskEnd end) {
    if (end.taskMetrics() != null) {
      taskCpuNanos.addAndGet(end.taskMetrics().executorCpuTime());
    }
    if (end.taskInfo().successful()) {
      progress.step("featurizing", Math.min(done.incrementAndGet(), numTasks), numTasks);
    }
  }

  /** Time since the first task could start [s]. */
  double wallSeconds() {
    return (System.nanoTime() - started) / NANOS_PER_SECOND;
  }

  /** Processor time of the tasks on executors so far [s], without what their JVMs do besides. */
  double taskCpuSeconds() {
    return taskCpuNanos.get() / NANOS_PER_SECOND;
  }

  /** Processor time of this JVM since the first task could start [s], compilers and all. */
  double ownCpuSeconds() {
    return (ownCpuNanos() - ownCpuBefore) / NANOS_PER_SECOND;
  }

  private static long ownCpuNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
