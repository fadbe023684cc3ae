package org.polyser.jobs.evaluate;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.polyser.jobs.spark.Schemas;
import org.polyser.provenance.Fingerprint;
import org.polyser.provenance.FingerprintAccumulator;

/** Fingerprint of what was predicted: the same whatever the order and partitions of the rows. */
final class PredictionFingerprint {

  private PredictionFingerprint() {}

  static Fingerprint of(Dataset<Row> predictions) {
    return predictions
        .map(
            (MapFunction<Row, String>)
                row -> row.getAs(Schemas.UTTERANCE_ID) + "\t" + row.getAs(Schemas.PREDICTION),
            Encoders.STRING())
        .javaRDD()
        .map(row -> FingerprintAccumulator.EMPTY.plus(Fingerprint.of(row)))
        .fold(FingerprintAccumulator.EMPTY, FingerprintAccumulator::plus)
        .fingerprint();
  }
}
