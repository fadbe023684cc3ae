package org.polyser.jobs.score;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.polyser.aligner.Utterance;
import org.polyser.audio.decoding.AudioDecoder;
import org.polyser.eval.zeroshot.Posterior;
import org.polyser.features.FeatureMatrix;
import org.polyser.features.LogMelConfig;
import org.polyser.features.RecordingFeaturizer;
import org.polyser.features.RecordingPass;
import org.polyser.features.StretchOutcome;
import org.polyser.jobs.recordings.RecordingOpener;
import org.polyser.jobs.spark.Batches;
import org.polyser.jobs.spark.Cells;
import org.polyser.jobs.spark.RecogniserSource;
import org.polyser.jobs.spark.Schemas;

/** Scores every channel of the recordings of one partition. */
final class ScorePartition implements MapPartitionsFunction<String, Row> {

  private static final long serialVersionUID = 1L;

  /** Longest recording whose features fit into memory beside others [s]. */
  private static final double MAX_SECONDS = 7200;

  private final Broadcast<RecogniserSource> source;
  private final LogMelConfig logMel;
  private final String modelFingerprint;

  ScorePartition(Broadcast<RecogniserSource> source, LogMelConfig logMel, String fingerprint) {
    this.source = source;
    this.logMel = logMel;
    this.modelFingerprint = fingerprint;
  }

  @Override
  public Iterator<Row> call(Iterator<String> recordings) {
    RecordingFeaturizer featurizer = new RecordingFeaturizer(logMel, MAX_SECONDS);
    RecordingOpener opener = new RecordingOpener();
    return Batches.flatMap(recordings, 1, one -> score(one.get(0), opener, featurizer));
  }

  private List<Row> score(
      String recording, RecordingOpener opener, RecordingFeaturizer featurizer) {
    List<Row> rows = new ArrayList<>();
    List<StretchOutcome.Features> channels = new ArrayList<>();
    try (RecordingPass pass =
        featurizer.passOfWholeChannels(() -> AudioDecoder.open(opener.open(recording)))) {
      for (var next = pass.next(); next.isPresent(); next = pass.next()) {
        if (next.get() instanceof StretchOutcome.Rejection why) {
          rows.add(row(recording, why.index(), 0, null, why.code().code(), why.detail()));
        } else {
          channels.add((StretchOutcome.Features) next.get());
        }
      }
    }
    rows.addAll(scored(recording, channels));
    return rows;
  }

  private List<Row> scored(String recording, List<StretchOutcome.Features> channels) {
    List<Utterance> utterances = channels.stream().map(this::utterance).toList();
    List<Posterior> posteriors =
        utterances.isEmpty() ? List.of() : source.value().recogniser().recognise(utterances);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < posteriors.size(); i++) {
      StretchOutcome.Features channel = channels.get(i);
      rows.add(
          row(recording, channel.index(), channel.seconds(), posteriors.get(i), Schemas.OK, ""));
    }
    return rows;
  }

  private Utterance utterance(StretchOutcome.Features channel) {
    return Utterance.of(
        FeatureMatrix.ofHalfPrecision(channel.halves(), channel.numFrames(), logMel.numMels()));
  }

  private Row row(
      String recording, int channel, double end, Posterior posterior, String code, String detail) {
    return RowFactory.create(
        recording,
        channel,
        0.0,
        end,
        null,
        posterior == null ? null : posterior.prediction(),
        posterior == null ? null : Cells.of(posterior.toMap()),
        null,
        modelFingerprint,
        RowFactory.create(code, detail));
  }
}
