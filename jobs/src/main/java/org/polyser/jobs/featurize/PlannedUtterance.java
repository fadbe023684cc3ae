package org.polyser.jobs.featurize;

import java.io.Serializable;
import java.util.OptionalDouble;
import org.apache.spark.sql.Row;
import org.polyser.features.Stretch;
import org.polyser.jobs.spark.Schemas;

/**
 * An utterance that is to be featurized.
 *
 * @param ordinal its place among all utterances of the run
 * @param row columns {@link Schemas#MANIFEST}
 */
record PlannedUtterance(int ordinal, Row row) implements Serializable {

  private static final int ID = Schemas.MANIFEST.fieldIndex(Schemas.UTTERANCE_ID);
  private static final int RECORDING = Schemas.MANIFEST.fieldIndex(Schemas.RECORDING);
  private static final int DATASET = Schemas.MANIFEST.fieldIndex(Schemas.DATASET);
  private static final int LANGUAGE = Schemas.MANIFEST.fieldIndex(Schemas.LANGUAGE);
  private static final int CHANNEL = Schemas.MANIFEST.fieldIndex(Schemas.CHANNEL);
  private static final int START = Schemas.MANIFEST.fieldIndex(Schemas.START_SECONDS);
  private static final int DURATION = Schemas.MANIFEST.fieldIndex(Schemas.DURATION_SECONDS);

  String id() {
    return row.getString(ID);
  }

  String recording() {
    return row.getString(RECORDING);
  }

  String dataset() {
    return row.getString(DATASET);
  }

  /** What its features are partitioned by, as one word to sort by. */
  String partition() {
    return row.getString(DATASET) + '\0' + row.getString(LANGUAGE);
  }

  Stretch stretch() {
    return new Stretch(row.getInt(CHANNEL), row.getDouble(START), durationSeconds());
  }

  OptionalDouble durationSeconds() {
    return row.isNullAt(DURATION)
        ? OptionalDouble.empty()
        : OptionalDouble.of(row.getDouble(DURATION));
  }
}
