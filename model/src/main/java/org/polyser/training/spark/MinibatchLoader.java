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
import org.polyser.training.MinibatchAssembler;

/**
 * Makes on the executor the minibatch that a path names. What travels to it is the number of the
 * minibatch; what it holds is drawn and read there, ahead of the training where the task has
 * several CPUs ({@code spark.task.cpus}). Dropout draws from ND4J's own source on the thread that
 * trains, which is therefore seeded anew for every minibatch. Every task has a copy of its own, and
 * keeps the shards open to its end.
 */
final class MinibatchLoader implements MultiDataSetLoader {

  private static final long serialVersionUID = 1L;
  private static final String NUMBER = "minibatch=";

  private final FrameShards shards;
  private final Broadcast<MinibatchAssembler> assembler;
  private final int perTask;
  private final LongAccumulator waited;
  private transient MinibatchesAhead ahead;

  /**
   * @param shards where the frames lie
   * @param assembler of the minibatches
   * @param perTask minibatches of a task, whose first number is a multiple of it
   * @param waited adds up what all tasks wait for minibatches [ns]
   */
  MinibatchLoader(
      FrameShards shards,
      Broadcast<MinibatchAssembler> assembler,
      int perTask,
      LongAccumulator waited) {
    this.shards = shards;
    this.assembler = assembler;
    this.perTask = perTask;
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
    Nd4j.getRandom().setSeed(assembler.value().seed(number));
    long start = System.nanoTime();
    MultiDataSet minibatch = ahead().take(number, (number / perTask + 1) * perTask);
    waited.add(System.nanoTime() - start);
    return minibatch;
  }

  private MinibatchesAhead ahead() {
    if (ahead == null) {
      TaskContext task = TaskContext.get();
      OpenShards open = new OpenShards(shards);
      MinibatchAssembler minibatches = assembler.value();
      ahead = new MinibatchesAhead(number -> open.read(number, minibatches), task.cpus());
      TaskCompletionListener end = ended -> close(open);
      task.addTaskCompletionListener(end);
    }
    return ahead;
  }

  private void close(OpenShards open) {
    ahead.close();
    open.close();
  }
}
