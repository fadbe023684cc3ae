package org.polyser.jobs.score;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.polyser.audio.AudioDecoder;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.Waveform;
import org.polyser.eval.zeroshot.Posterior;
import org.polyser.features.FeatureMatrix;
import org.polyser.features.LogMelConfig;
import org.polyser.features.RecordingFeaturizer;
import org.polyser.jobs.spark.Batches;
import org.polyser.jobs.spark.Cells;
import org.polyser.jobs.spark.RecogniserSource;
import org.polyser.jobs.spark.Recordings;
import org.polyser.jobs.spark.Schemas;

/** Scores every channel of the recordings of one partition. */
final class ScorePartition implements MapPartitionsFunction<String, Row> {

  private static final long serialVersionUID = 1L;

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
    RecordingFeaturizer featurizer = new RecordingFeaturizer(logMel);
    return Batches.flatMap(recordings, 1, one -> score(one.get(0), featurizer));
  }

  private List<Row> score(String recording, RecordingFeaturizer featurizer) {
    try {
      Waveform waveform = AudioDecoder.decode(Recordings.read(recording));
      List<FeatureMatrix> channels = new ArrayList<>();
      for (int channel = 0; channel < waveform.numChannels(); channel++) {
        channels.add(featurizer.featurize(waveform, channel, 0, OptionalDouble.empty()));
      }
      return scored(recording, waveform, source.value().recogniser().recognise(channels));
    } catch (RejectedAudioException e) {
      return List.of(row(recording, 0, 0, null, e.code().code(), e.detail()));
    }
  }

  private List<Row> scored(String recording, Waveform waveform, List<Posterior> channels) {
    List<Row> rows = new ArrayList<>();
    for (int channel = 0; channel < channels.size(); channel++) {
      double end = waveform.durationSeconds();
      rows.add(row(recording, channel, end, channels.get(channel), Schemas.OK, ""));
    }
    return rows;
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
