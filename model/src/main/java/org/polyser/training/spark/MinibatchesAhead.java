package org.polyser.training.spark;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.nd4j.linalg.dataset.api.MultiDataSet;

/**
 * Minibatches that are made before one worker asks for them, on threads beside its own. A minibatch
 * is a function of its number, so who makes it, and when, changes nothing but the time.
 */
final class MinibatchesAhead {

  private static final long SECONDS_IDLE = 10;

  /** Makes a minibatch, on any thread. */
  interface Maker {
    MultiDataSet make(long number) throws IOException;
  }

  private final ThreadPoolExecutor threads;
  private final Map<Long, FutureTask<MultiDataSet>> begun = new ConcurrentHashMap<>();

  /**
   * @param cpus of the worker's tasks: as many threads, which end when they are idle
   */
  MinibatchesAhead(int cpus) {
    threads =
        new ThreadPoolExecutor(
            cpus, cpus, SECONDS_IDLE, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), this::thread);
    threads.allowCoreThreadTimeOut(true);
  }

  private Thread thread(Runnable work) {
    Thread thread = new Thread(work, "minibatches-ahead");
    thread.setDaemon(true);
    return thread;
  }

  /** Begins with the minibatches of a range that are not begun yet. */
  void begin(long first, long end, Maker maker) {
    for (long number = first; number < end; number++) {
      begun.computeIfAbsent(number, one -> begun(one, maker));
    }
  }

  private FutureTask<MultiDataSet> begun(long number, Maker maker) {
    FutureTask<MultiDataSet> minibatch = new FutureTask<>(() -> maker.make(number));
    threads.execute(minibatch);
    return minibatch;
  }

  /** Gives up what no thread has come to yet. */
  void giveUp() {
    begun.values().removeIf(one -> threads.remove(one) && one.cancel(false));
  }

  /**
   * A minibatch: what was begun, else made here. Those before it are given up.
   *
   * @param number greater than before
   */
  MultiDataSet take(long number, Maker maker) throws IOException {
    begun.keySet().removeIf(other -> other < number);
    Future<MultiDataSet> minibatch = begun.remove(number);
    return minibatch == null ? maker.make(number) : made(minibatch);
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

  /** Runs something once all that is begun has been made or has failed. */
  void afterwards(Runnable last) {
    List<Future<MultiDataSet>> all = List.copyOf(begun.values());
    threads.execute(
        () -> {
          all.forEach(MinibatchesAhead::await);
          last.run();
        });
  }

  private static void await(Future<MultiDataSet> minibatch) {
    try {
      minibatch.get();
    } catch (CancellationException | ExecutionException e) {
      // Who takes it is told.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
