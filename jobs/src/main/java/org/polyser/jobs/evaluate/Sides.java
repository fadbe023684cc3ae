package org.polyser.jobs.evaluate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.polyser.eval.spark.LinearClassifier;
import org.polyser.jobs.spark.Schemas;

/**
 * Both sides of a split, as features or as vectors.
 *
 * @param training what is learned from
 * @param tested what is asked about
 */
record Sides(Dataset<Row> training, Dataset<Row> tested) {

  /** One task fits a linear model: more would cost its memory. */
  private static final long MAX_UTTERANCES = 10_000;

  /**
   * The features of a split, of the training side those with a candidate label; of many utterances
   * so many as a linear model takes, drawn by the hash of their ids.
   */
  static Sides of(Dataset<Row> training, Dataset<Row> tested, List<String> labels) {
    return new Sides(sample(training.where(col(Schemas.EMOTION).isin(labels.toArray()))), tested);
  }

  /** All utterances, or so many of them as a linear model takes. */
  static Dataset<Row> sample(Dataset<Row> utterances) {
    long step = 1 + utterances.count() / MAX_UTTERANCES;
    return utterances.where(pmod(xxhash64(col(Schemas.UTTERANCE_ID)), lit(step)).equalTo(lit(0L)));
  }

  /** Statistics of the log-mel features. */
  Sides statistics() {
    return new Sides(VectorRows.statistics(training), VectorRows.statistics(tested));
  }

  /** Embeddings of a model that has those of the tested side; the training side is kept, too. */
  Sides embeddings(TestedModel model) {
    return new Sides(model.embedded(training).cache(), model.embeddings());
  }

  /** Gives the training side up again. */
  void forget() {
    training.unpersist();
  }

  /** Everybody, once. */
  Dataset<Row> together() {
    return training.unionByName(tested).dropDuplicates(Schemas.UTTERANCE_ID);
  }

  /** The tested with the answers of logistic regression in {@link Schemas#PREDICTION}. */
  Dataset<Row> regression() {
    return LinearClassifier.fit(training, Schemas.UTTERANCE_ID, Schemas.EMOTION)
        .answer(tested, Schemas.PREDICTION);
  }

  /** The tested with the most frequent emotion of the training side likewise. */
  Dataset<Row> majority() {
    String mostFrequent =
        training
            .groupBy(Schemas.EMOTION)
            .count()
            .orderBy(desc("count"), col(Schemas.EMOTION))
            .first()
            .getString(0);
    return tested.withColumn(Schemas.PREDICTION, lit(mostFrequent));
  }
}
