package org.polyser.jobs.evaluate;

import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.polyser.eval.spark.LinearClassifier;
import org.polyser.eval.spark.LogMelStatistics;
import org.polyser.jobs.spark.Batches;
import org.polyser.jobs.spark.FeatureTable;
import org.polyser.jobs.spark.RecogniserSource;
import org.polyser.jobs.spark.Schemas;

/** Utterances as vectors for linear models, with what tells them apart. */
final class VectorRows {

  private static final int UTTERANCES_AT_ONCE = 32;

  private static final StructType SCHEMA =
      new StructType()
          .add(Schemas.UTTERANCE_ID, StringType, false)
          .add(Schemas.DATASET, StringType, false)
          .add(Schemas.LANGUAGE, StringType, false)
          .add(Schemas.SPEAKER, StringType, true)
          .add(Schemas.EMOTION, StringType, false)
          .add(LinearClassifier.FEATURES, SQLDataTypes.VectorType(), false);

  private VectorRows() {}

  /** Statistics of the log-mel. */
  static Dataset<Row> statistics(Dataset<Row> features) {
    return features.map(
        (MapFunction<Row, Row>) row -> row(row, LogMelStatistics.of(FeatureTable.matrix(row))),
        Encoders.row(SCHEMA));
  }

  /** Embeddings of a model. */
  static Dataset<Row> embeddings(Dataset<Row> features, Broadcast<RecogniserSource> source) {
    return features.mapPartitions(
        (MapPartitionsFunction<Row, Row>)
            rows -> Batches.flatMap(rows, UTTERANCES_AT_ONCE, some -> embedded(some, source)),
        Encoders.row(SCHEMA));
  }

  private static List<Row> embedded(List<Row> utterances, Broadcast<RecogniserSource> source) {
    float[][] embeddings =
        source
            .value()
            .recogniser()
            .aligner()
            .embed(utterances.stream().map(FeatureTable::utterance).toList());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < embeddings.length; i++) {
      rows.add(row(utterances.get(i), doubles(embeddings[i])));
    }
    return rows;
  }

  private static double[] doubles(float[] values) {
    double[] doubles = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      doubles[i] = values[i];
    }
    return doubles;
  }

  private static Row row(Row utterance, double[] values) {
    return RowFactory.create(
        utterance.getAs(Schemas.UTTERANCE_ID),
        utterance.getAs(Schemas.DATASET),
        utterance.getAs(Schemas.LANGUAGE),
        utterance.getAs(Schemas.SPEAKER),
        utterance.getAs(Schemas.EMOTION),
        Vectors.dense(values));
  }
}
