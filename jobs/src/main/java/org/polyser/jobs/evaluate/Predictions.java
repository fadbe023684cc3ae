package org.polyser.jobs.evaluate;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.polyser.eval.spark.LinearClassifier;
import org.polyser.eval.zeroshot.Posterior;
import org.polyser.jobs.spark.Cells;
import org.polyser.jobs.spark.RecogniserSource;
import org.polyser.jobs.spark.Schemas;

/** What a model answers, columns {@link Schemas#PREDICTIONS}. */
final class Predictions {

  private Predictions() {}

  /**
   * The answers to embedded utterances.
   *
   * @param embeddings as {@link VectorRows} has them, of the same model
   */
  static Dataset<Row> of(Dataset<Row> embeddings, Broadcast<RecogniserSource> source) {
    return embeddings.map(
        (MapFunction<Row, Row>) row -> prediction(row, source.value()),
        Encoders.row(Schemas.PREDICTIONS));
  }

  /** Reads answers. */
  static Dataset<Row> read(SparkSession spark, String location) {
    return spark.read().schema(Schemas.PREDICTIONS).parquet(location);
  }

  private static Row prediction(Row utterance, RecogniserSource source) {
    Vector embedding = utterance.getAs(LinearClassifier.FEATURES);
    Posterior posterior = source.recogniser().posterior(floats(embedding.toArray()));
    return RowFactory.create(
        utterance.getAs(Schemas.UTTERANCE_ID),
        utterance.getAs(Schemas.DATASET),
        utterance.getAs(Schemas.LANGUAGE),
        utterance.getAs(Schemas.SPEAKER),
        utterance.getAs(Schemas.EMOTION),
        posterior.prediction(),
        Cells.of(posterior.toMap()));
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
