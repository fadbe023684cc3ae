package org.polyser.training.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.nd4j.linalg.dataset.api.MultiDataSet;
import org.polyser.training.MinibatchAssembler;

/** Readers of the same shards, as many as threads read at the same time. */
final class OpenShards implements AutoCloseable {

  private final FrameShards shards;
  private final Queue<FrameShards.Reader> idle = new ConcurrentLinkedQueue<>();

  OpenShards(FrameShards shards) {
    this.shards = shards;
  }

  /** A minibatch, read by a reader that nobody else has meanwhile. */
  MultiDataSet read(long number, MinibatchAssembler assembler) throws IOException {
    FrameShards.Reader reader = idle.poll();
    reader = reader == null ? shards.open() : reader;
    try {
      return assembler.assemble(number, reader);
    } finally {
      idle.add(reader);
    }
  }

  /** To be called when nobody reads any more. */
  @Override
  public void close() {
    try {
      for (FrameShards.Reader reader : idle) {
        reader.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
