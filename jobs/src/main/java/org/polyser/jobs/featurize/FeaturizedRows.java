package org.polyser.jobs.featurize;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.polyser.features.RecordingFeaturizer;
import org.polyser.features.RecordingPass;
import org.polyser.features.StretchOutcome;
import org.polyser.jobs.recordings.OpenedRecording;
import org.polyser.jobs.recordings.RecordingReader;

/**
 * The rows of one task, made as they are asked for: one recording is open at a time, and what was
 * handed out is not kept. Rejected utterances are tallied and left out.
 */
final class FeaturizedRows implements Iterator<Row> {

  private final FeaturizeConfig config;
  private final FeaturizeTally tally;
  private final List<PlannedRecording> plan;
  private final RecordingReader recordings;
  private final RecordingFeaturizer featurizer;
  private PlannedRecording current;
  private RecordingPass pass;
  private Row next;
  private boolean ended;

  FeaturizedRows(
      FeaturizeConfig config,
      FeaturizeTally tally,
      List<PlannedRecording> plan,
      RecordingReader recordings) {
    this.config = config;
    this.tally = tally;
    this.plan = plan;
    this.recordings = recordings;
    featurizer = new RecordingFeaturizer(config.logMel(), config.maxUtteranceSeconds());
  }

  @Override
  public boolean hasNext() {
    while (next == null && !ended && (pass != null || recordings.hasNext())) {
      advance();
    }
    return next != null;
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Row row = next;
    next = null;
    return row;
  }

  private void advance() {
    if (pass == null) {
      open(recordings.next());
    }
    Optional<StretchOutcome> outcome = pass.next();
    if (outcome.isPresent()) {
      take(outcome.get());
    } else {
      close();
    }
  }

  private void open(OpenedRecording recording) {
    current = plan.get(recording.index());
    pass = featurizer.pass(recording.source(), current.stretches());
  }

  private void take(StretchOutcome outcome) {
    PlannedUtterance utterance = current.utterances().get(outcome.index());
    if (outcome instanceof StretchOutcome.Features features) {
      tally.accept(utterance, features);
      next = FeatureRow.of(utterance.row(), features, config.logMel().numMels());
    } else if (outcome instanceof StretchOutcome.Rejection rejection) {
      reject(utterance, rejection);
    }
  }

  /** Where the first rejection fails the job, there is no point in going on. */
  private void reject(PlannedUtterance utterance, StretchOutcome.Rejection why) {
    tally.reject(utterance, why);
    ended = config.mode() == MalformedMode.FAILFAST;
  }

  /** Lets go of the open recording, if there is one. */
  void close() {
    if (pass != null) {
      pass.close();
      pass = null;
    }
  }
}
