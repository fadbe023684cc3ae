package org.polyser.jobs.evaluate;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.polyser.eval.report.MappedUtterance;
import org.polyser.jobs.spark.FeatureTable;
import org.polyser.jobs.spark.RecogniserSource;
import org.polyser.jobs.spark.Schemas;

/**
 * An utterance and where it lies in the embedding space.
 *
 * @param utterance which
 * @param embedding unit norm {@code [dim]}
 */
record EmbeddedUtterance(MappedUtterance utterance, List<Double> embedding)
    implements Serializable {

  EmbeddedUtterance {
    embedding = List.copyOf(embedding);
  }

  /** Embeds one utterance alone: company in a batch would change its last digits. */
  static EmbeddedUtterance of(Row row, RecogniserSource source) {
    float[] embedding =
        source.recogniser().aligner().embed(List.of(FeatureTable.utterance(row)))[0];
    return new EmbeddedUtterance(
        new MappedUtterance(
            row.getAs(Schemas.UTTERANCE_ID),
            row.getAs(Schemas.DATASET),
            row.getAs(Schemas.LANGUAGE),
            row.getAs(Schemas.EMOTION)),
        IntStream.range(0, embedding.length).mapToObj(i -> (double) embedding[i]).toList());
  }

  String id() {
    return utterance.utteranceId();
  }

  double[] vector() {
    return embedding.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
