package org.polyser.jobs.synthesize;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import org.polyser.synthesis.Product;
import org.polyser.synthesis.Product.Recorded;
import org.polyser.synthesis.Product.Rejected;

/** What is known of a shard while it grows. */
final class Shard {

  private final String path;
  private final String extension;
  private final StringBuilder lines = new StringBuilder();
  private final StringBuilder rejections = new StringBuilder();
  private CorpusStatistics statistics = CorpusStatistics.EMPTY;

  Shard(String path, String extension) {
    this.path = path;
    this.extension = extension;
  }

  void add(Product product, ShardTar archive) {
    if (product instanceof Recorded recorded) {
      add(recorded, archive);
    } else {
      add((Rejected) product);
    }
  }

  private void add(Recorded product, ShardTar archive) {
    String member = product.utterance().utteranceId().replaceFirst(".*/", "") + "." + extension;
    archive.add(member, product.recording());
    lines.append(ManifestLine.of(product, path + "!/" + member));
    statistics = statistics.plus(CorpusStatistics.of(product));
  }

  private void add(Rejected product) {
    rejections
        .append(
            JsonNodeFactory.instance
                .objectNode()
                .put("utterance_id", product.utterance().utteranceId())
                .put("code", product.code())
                .put("detail", product.detail()))
        .append('\n');
    statistics = statistics.plus(CorpusStatistics.oneRejected());
  }

  CorpusStatistics statistics() {
    return statistics;
  }

  byte[] lines() {
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  byte[] rejections() {
    return rejections.toString().getBytes(StandardCharsets.UTF_8);
  }
}
