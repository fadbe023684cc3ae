package org.polyser.training.spark;

import java.io.IOException;
import java.net.URI;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.TaskCompletionListener;
import org.deeplearning4j.core.loader.MultiDataSetLoader;
import org.nd4j.common.loader.Source;
import org.nd4j.linalg.dataset.api.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.polyser.training.TrainingConfig;

/**
 * Makes on the executor the minibatch that a path names. What travels to it is the number of the
 * minibatch; what it holds is drawn and read there. A task of several CPUs ({@code
 * spark.task.cpus}) makes the next while it trains on one, and every task makes those that the next
 * round begins with while the driver averages. Dropout draws from ND4J's own source on the thread
 * that trains, which is therefore seeded anew for every minibatch. Every task has a copy of its
 * own.
 */
final class MinibatchLoader implements MultiDataSetLoader {

  private static final long serialVersionUID = 1L;
  private static final String NUMBER = "minibatch=";

  private final FrameShards shards;
  private final Broadcast<ExecutorMinibatches> minibatches;
  private final Rounds rounds;
  private final LongAccumulator waited;
  private transient OpenShards open;
  private transient int device;

  /**
   * @param shards where the frames lie
   * @param minibatches of the stage
   * @param rounds of the stage
   * @param waited adds up what all tasks wait for minibatches [ns]
   */
  MinibatchLoader(
      FrameShards shards,
      Broadcast<ExecutorMinibatches> minibatches,
      Rounds rounds,
      LongAccumulator waited) {
    this.shards = shards;
    this.minibatches = minibatches;
    this.rounds = rounds;
    this.waited = waited;
  }

  /** The name of a minibatch: dl4j-spark asks for the URI of an existing file system. */
  String path(long number) {
    return shards.folder() + "?" + NUMBER + number;
  }

  @Override
  public MultiDataSet load(Source source) throws IOException {
    String query = URI.create(source.getPath()).getQuery();
    long number = Long.parseLong(query.substring(NUMBER.length()));
    ResidentMemory.here().check();
    Nd4j.getRandom().setSeed(minibatches.value().assembler().seed(number));
    long start = System.nanoTime();
    MultiDataSet minibatch = take(number, TaskContext.get());
    waited.add(System.nanoTime() - start);
    return minibatch;
  }

  private MultiDataSet take(long number, TaskContext task) throws IOException {
    MinibatchesAhead ahead = minibatches.value().ahead(rounds.worker(number), task.cpus());
    if (open == null) {
      open = new OpenShards(shards);
      device = Nd4j.getAffinityManager().getDeviceForCurrentThread();
      TaskCompletionListener end = ended -> endTask(ahead, number);
      task.addTaskCompletionListener(end);
      ahead.giveUp();
    }
    if (task.cpus() > 1) {
      ahead.begin(number + 1, Math.min(rounds.end(number), number + 1 + task.cpus()), this::make);
    }
    return ahead.take(number, this::make);
  }

  /** Arrays stay on the device of the thread that makes them: that of the task. */
  private MultiDataSet make(long number) throws IOException {
    Nd4j.getAffinityManager().unsafeSetDevice(device);
    return open.read(number, minibatches.value().assembler());
  }

  private void endTask(MinibatchesAhead ahead, long number) {
    long next = rounds.next(number);
    int count = Math.min(rounds.ahead(number), TrainingConfig.MINIBATCHES_AHEAD);
    ahead.begin(next, next + count, this::make);
    ahead.afterwards(open::close);
  }
}
