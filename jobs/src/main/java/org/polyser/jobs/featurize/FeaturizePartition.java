package org.polyser.jobs.featurize;

import java.util.Iterator;
import java.util.OptionalDouble;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.polyser.audio.RejectedAudioException;
import org.polyser.features.FeatureMatrix;
import org.polyser.features.LogMelConfig;
import org.polyser.features.RecordingFeaturizer;
import org.polyser.jobs.spark.Recordings;
import org.polyser.jobs.spark.Schemas;

/**
 * Featurizes the utterances of one partition; one that cannot be decoded becomes a rejected row.
 */
final class FeaturizePartition implements MapPartitionsFunction<Row, Row> {

  private static final long serialVersionUID = 1L;

  private final LogMelConfig logMel;

  FeaturizePartition(LogMelConfig logMel) {
    this.logMel = logMel;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> utterances) {
    RecordingFeaturizer featurizer = new RecordingFeaturizer(logMel);
    Spliterator<Row> rows = Spliterators.spliteratorUnknownSize(utterances, Spliterator.ORDERED);
    return StreamSupport.stream(rows, false).map(row -> featurize(row, featurizer)).iterator();
  }

  private Row featurize(Row utterance, RecordingFeaturizer featurizer) {
    try {
      FeatureMatrix features =
          featurizer.featurize(
              Recordings.read(utterance.getAs(Schemas.RECORDING)),
              utterance.getInt(utterance.fieldIndex(Schemas.CHANNEL)),
              utterance.getDouble(utterance.fieldIndex(Schemas.START_SECONDS)),
              duration(utterance));
      return accepted(utterance, features);
    } catch (RejectedAudioException e) {
      return rejected(utterance, e);
    }
  }

  private static OptionalDouble duration(Row utterance) {
    Double seconds = utterance.getAs(Schemas.DURATION_SECONDS);
    return seconds == null ? OptionalDouble.empty() : OptionalDouble.of(seconds);
  }

  private static Row accepted(Row utterance, FeatureMatrix features) {
    return extended(
        utterance,
        features.numFrames(),
        features.numMels(),
        features.toHalfPrecision(),
        RowFactory.create(Schemas.OK, ""));
  }

  private Row rejected(Row utterance, RejectedAudioException e) {
    return extended(
        utterance, 0, logMel.numMels(), null, RowFactory.create(e.code().code(), e.detail()));
  }

  private static Row extended(Row utterance, Object... added) {
    Object[] values = new Object[utterance.size() + added.length];
    for (int i = 0; i < utterance.size(); i++) {
      values[i] = utterance.get(i);
    }
    System.arraycopy(added, 0, values, utterance.size(), added.length);
    return RowFactory.create(values);
  }
}
