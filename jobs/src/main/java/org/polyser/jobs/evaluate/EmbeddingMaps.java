package org.polyser.jobs.evaluate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.polyser.eval.projection.Neighbourhood;
import org.polyser.eval.projection.PrincipalPlane;
import org.polyser.eval.report.EmbeddingMap;
import org.polyser.eval.report.PageConfig;
import org.polyser.jobs.spark.RecogniserSource;
import org.polyser.jobs.spark.Schemas;

/** Embeds a sample of the utterances on the executors, and brings it to a plane on the driver. */
final class EmbeddingMaps {

  private static final int SHA = 256;

  private EmbeddingMaps() {}

  /**
   * The map, if there are utterances enough for one.
   *
   * @param fold whose model it is, or empty
   */
  static Optional<EmbeddingMap> of(String fold, TestedModel model, PageConfig config) {
    Dataset<Row> utterances = model.utterances();
    Broadcast<RecogniserSource> source = model.source();
    List<String> ids = sample(utterances, config);
    if (ids.size() < PrincipalPlane.MIN_VECTORS) {
      return Optional.empty();
    }
    List<EmbeddedUtterance> embedded =
        utterances
            .where(col(Schemas.UTTERANCE_ID).isInCollection(ids))
            .javaRDD()
            .map(row -> EmbeddedUtterance.of(row, source.value()))
            .collect()
            .stream()
            .sorted(Comparator.comparing(EmbeddedUtterance::id))
            .toList();
    return Optional.of(map(fold, embedded, utterances.count(), config.seed()));
  }

  /** The ids whose hashes with the seed are smallest: as good as random, in whatever partitions. */
  static List<String> sample(Dataset<Row> features, PageConfig config) {
    return features
        .select(col(Schemas.UTTERANCE_ID))
        .orderBy(
            sha2(concat_ws(" ", lit(config.seed()), col(Schemas.UTTERANCE_ID)), SHA),
            col(Schemas.UTTERANCE_ID))
        .limit(config.mapUtterances())
        .as(Encoders.STRING())
        .collectAsList();
  }

  private static EmbeddingMap map(
      String fold, List<EmbeddedUtterance> embedded, long population, long seed) {
    double[][] vectors = embedded.stream().map(EmbeddedUtterance::vector).toArray(double[][]::new);
    return new EmbeddingMap(
        fold,
        embedded.stream().map(EmbeddedUtterance::utterance).toList(),
        population,
        PrincipalPlane.of(vectors),
        vectors.length < Neighbourhood.MIN_VECTORS ? List.of() : Neighbourhood.of(vectors, seed));
  }
}
