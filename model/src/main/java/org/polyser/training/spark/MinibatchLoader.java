package org.polyser.training.spark;

import java.io.IOException;
import java.net.URI;
import org.apache.spark.broadcast.Broadcast;
import org.deeplearning4j.core.loader.MultiDataSetLoader;
import org.nd4j.common.loader.Source;
import org.nd4j.linalg.dataset.api.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.polyser.training.MinibatchAssembler;

/**
 * Makes on the executor the minibatch that a path names. What travels to it is the number of the
 * minibatch; what it holds is drawn and read there. Dropout draws from ND4J's own source on this
 * thread, which is therefore seeded anew for every minibatch.
 */
final class MinibatchLoader implements MultiDataSetLoader {

  private static final long serialVersionUID = 1L;
  private static final String NUMBER = "minibatch=";

  private final FrameShards shards;
  private final Broadcast<MinibatchAssembler> assembler;

  MinibatchLoader(FrameShards shards, Broadcast<MinibatchAssembler> assembler) {
    this.shards = shards;
    this.assembler = assembler;
  }

  /** The name of a minibatch: dl4j-spark asks for the URI of an existing file system. */
  String path(long number) {
    return shards.folder() + "?" + NUMBER + number;
  }

  @Override
  public MultiDataSet load(Source source) throws IOException {
    String query = URI.create(source.getPath()).getQuery();
    long number = Long.parseLong(query.substring(NUMBER.length()));
    Nd4j.getRandom().setSeed(assembler.value().seed(number));
    try (FrameShards.Reader frames = shards.open()) {
      return assembler.value().assemble(number, frames);
    }
  }
}
