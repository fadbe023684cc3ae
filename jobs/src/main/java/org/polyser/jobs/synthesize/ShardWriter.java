package org.polyser.jobs.synthesize;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.Path;
import org.polyser.synthesis.Product;
import org.polyser.synthesis.Production;
import org.polyser.synthesis.SyntheticUtterance;

/**
 * Makes one shard: the recordings of consecutive utterances in a tar archive, their lines of the
 * manifest, and what was rejected. Everything is written under names of its own and renamed when it
 * is whole, so that a second attempt of a task does no harm.
 *
 * @param plan of the whole corpus
 * @param production that makes recordings
 * @param corpus where the shard goes
 * @param size utterances of a shard
 */
record ShardWriter(SynthesisPlan plan, Production production, UnfinishedCorpus corpus, int size)
    implements Serializable {

  /** Utterances whose sound is held in memory at the same time. */
  private static final int BATCH = 32;

  int shards() {
    return (plan.size() + size - 1) / size;
  }

  /** Makes a shard, unless another attempt has. */
  void write(int shard) {
    String attempt = "." + UUID.randomUUID() + ".tmp";
    Path tar = corpus.tar(shard).suffix(attempt);
    Shard written = new Shard(UnfinishedCorpus.shard(shard), production.format().extension());
    try (ShardTar archive = new ShardTar(tar)) {
      int end = Math.min(plan.size(), (shard + 1) * size);
      for (int from = shard * size; from < end; from += BATCH) {
        for (Product product : production.of(batch(from, Math.min(end, from + BATCH)))) {
          written.add(product, archive);
        }
      }
    }
    WholeFile.rename(tar, corpus.tar(shard));
    WholeFile.write(corpus.lines(shard), attempt, written.lines());
    if (written.statistics().rejected() > 0) {
      WholeFile.write(corpus.rejected(shard), attempt, written.rejections());
    }
    corpus.done(shard, written.statistics());
  }

  private List<SyntheticUtterance> batch(int from, int to) {
    return IntStream.range(from, to).mapToObj(plan::utterance).toList();
  }
}
