package org.polyser.jobs.evaluate;

import java.io.Serializable;
import java.util.List;
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
record EmbeddedUtterance(MappedUtterance utterance, float[] embedding) implements Serializable {

  /** Embeds one utterance alone: company in a batch would change its last digits. */
  static EmbeddedUtterance of(Row row, RecogniserSource source) {
    return new EmbeddedUtterance(
        new MappedUtterance(
            row.getAs(Schemas.UTTERANCE_ID),
            row.getAs(Schemas.DATASET),
            row.getAs(Schemas.LANGUAGE),
            row.getAs(Schemas.EMOTION)),
        source.recogniser().aligner().embedSpeech(List.of(FeatureTable.matrix(row)))[0]);
  }

  String id() {
    return utterance.utteranceId();
  }

  double[] vector() {
    double[] vector = new double[embedding.length];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = embedding[i];
    }
    return vector;
  }
}
