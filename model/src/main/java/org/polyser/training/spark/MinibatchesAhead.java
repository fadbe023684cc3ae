package org.polyser.training.spark;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.nd4j.linalg.dataset.api.MultiDataSet;

/**
 * Minibatches in the order of their numbers. While a task of several CPUs trains on one, as many
 * threads make those that come next; a task of one CPU makes each when it is asked for. A minibatch
 * is a function of its number, so who makes it changes nothing but the time.
 */
final class MinibatchesAhead implements AutoCloseable {

  private static final long SECONDS_TO_END = 60;

  /** Makes a minibatch, on any thread. */
  interface Maker {
    MultiDataSet make(long number) throws IOException;
  }

  private final Maker maker;
  private final int cpus;
  private final ExecutorService threads;
  private final Map<Long, Future<MultiDataSet>> begun = new HashMap<>();

  /**
   * @param cpus of the task, at least 1
   */
  MinibatchesAhead(Maker maker, int cpus) {
    this.maker = maker;
    this.cpus = cpus;
    threads = Executors.newFixedThreadPool(cpus);
  }

  /**
   * The next minibatch.
   *
   * @param number of it, greater than before
   * @param end number before which the task ends
   */
  MultiDataSet take(long number, long end) throws IOException {
    if (cpus == 1) {
      return maker.make(number);
    }
    for (long next = number; next < Math.min(end, number + 1 + cpus); next++) {
      begun.computeIfAbsent(next, of -> threads.submit(() -> maker.make(of)));
    }
    return made(begun.remove(number));
  }

  private static MultiDataSet made(Future<MultiDataSet> minibatch) throws IOException {
    try {
      return minibatch.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException unread) {
        throw unread;
      }
      throw new IllegalStateException("a minibatch could not be made", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a minibatch was made", e);
    }
  }

  /** Waits for what was begun, which nobody will take. */
  @Override
  public void close() {
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
        throw new IllegalStateException("a minibatch is still being made");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
