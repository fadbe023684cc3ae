package org.polyser.jobs.featurize;

import java.util.Arrays;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.polyser.corpus.Utterance;
import org.polyser.jobs.spark.Schemas;

/** An utterance as a row of {@link Schemas#MANIFEST}. */
final class UtteranceRow {

  private UtteranceRow() {}

  static Row of(Utterance utterance) {
    return RowFactory.create(
        utterance.utteranceId(),
        utterance.dataset(),
        utterance.language(),
        utterance.recording(),
        utterance.channel(),
        utterance.startSeconds(),
        utterance.durationSeconds(),
        utterance.speaker(),
        utterance.emotion(),
        utterance.text(),
        utterance.split(),
        utterance.extra());
  }

  /** The same values without the names that Spark gave them, to be sent to tasks. */
  static Row withoutSchema(Row row) {
    Object[] values = new Object[row.size()];
    Arrays.setAll(values, row::get);
    return RowFactory.create(values);
  }
}
