package org.polyser.jobs.train;

import java.io.Serializable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.polyser.jobs.spark.FeatureTable;
import org.polyser.jobs.spark.Schemas;
import org.polyser.jobs.spark.SpeechEncoderSource;

/**
 * What an aligner is trained on of an utterance: its log-mel, or the frames that a frozen speech
 * encoder makes of it, which are computed once and kept for all epochs.
 *
 * @param encoder or {@code null}
 */
record TrainingSpeech(Broadcast<SpeechEncoderSource> encoder) implements Serializable {

  static TrainingSpeech logMel() {
    return new TrainingSpeech(null);
  }

  static TrainingSpeech encodedBy(JavaSparkContext cluster, SpeechEncoderSource source) {
    return new TrainingSpeech(cluster.broadcast(source));
  }

  /** Half-precision frames, row-major. */
  byte[] frames(Row utterance) {
    return encoder == null
        ? utterance.getAs(Schemas.LOG_MEL)
        : encoder.value().encode(FeatureTable.matrix(utterance)).toHalfPrecision();
  }
}
