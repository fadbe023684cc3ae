package org.polyser.jobs.featurize;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.polyser.features.StretchOutcome;
import org.polyser.jobs.spark.Schemas;

/** Rows of {@link Schemas#FEATURES}. */
final class FeatureRow {

  private FeatureRow() {}

  /** An utterance with its features. */
  static Row of(Row utterance, StretchOutcome.Features features, int numMels) {
    return extended(
        utterance,
        features.numFrames(),
        numMels,
        features.halves(),
        RowFactory.create(Schemas.OK, ""));
  }

  /** An utterance without. */
  static Row of(Row utterance, RejectedUtterance rejected, int numMels) {
    return extended(
        utterance, 0, numMels, null, RowFactory.create(rejected.code(), rejected.detail()));
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
