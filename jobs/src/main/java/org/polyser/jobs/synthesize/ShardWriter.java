package org.polyser.jobs.synthesize;

import java.io.Serializable;
import java.util.UUID;
import org.apache.hadoop.fs.Path;
import org.polyser.provenance.CodeVersion;
import org.polyser.provenance.Fingerprint;
import org.polyser.synthesis.Product;
import org.polyser.synthesis.Production;

/**
 * Makes one shard: the recordings of consecutive batches in a tar archive, their lines of the
 * manifest, and what was rejected. Everything is written under names of its own and renamed when it
 * is whole, so that a second attempt of a task does no harm.
 *
 * @param plan of the whole corpus
 * @param production that makes recordings
 * @param corpus where the shard goes
 * @param size batches of a shard
 */
record ShardWriter(SynthesisPlan plan, Production production, UnfinishedCorpus corpus, int size)
    implements Serializable {

  int shards() {
    return (plan.batches() + size - 1) / size;
  }

  /** Identity of all that the shards depend on. */
  Fingerprint fingerprint() {
    return Fingerprint.of(
        String.join(
            "\n",
            plan.fingerprint().sha256(),
            production.toString(),
            String.valueOf(size),
            CodeVersion.current()));
  }

  /** Makes a shard, over one of another attempt. */
  void write(int shard) {
    String attempt = "." + UUID.randomUUID() + ".tmp";
    Path tar = corpus.tar(shard).suffix(attempt);
    Shard written = new Shard(UnfinishedCorpus.shard(shard), production.format().extension());
    try (ShardTar archive = new ShardTar(tar)) {
      int end = Math.min(plan.batches(), (shard + 1) * size);
      for (int batch = shard * size; batch < end; batch++) {
        for (Product product : production.of(plan.batch(batch))) {
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
}
