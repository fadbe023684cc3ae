package org.polyser.jobs.featurize;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.SparkContext;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.LongAccumulator;
import org.polyser.features.StretchOutcome;
import org.polyser.jobs.spark.Schemas;
import org.polyser.provenance.Fingerprint;

/**
 * What the tasks of a run count, by names that Spark's pages show: utterances, frames, audio, the
 * rejected with their reasons, and the fingerprint of all rows.
 */
final class FeaturizeTally implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final double MILLIS = 1000;

  private final LongAccumulator utterances = new LongAccumulator();
  private final LongAccumulator frames = new LongAccumulator();
  private final LongAccumulator audioMillis = new LongAccumulator();
  private final CollectionAccumulator<RejectedUtterance> rejected = new CollectionAccumulator<>();
  private final FingerprintSum fingerprint = new FingerprintSum();

  /** A tally that tasks on executors add to. */
  static FeaturizeTally of(SparkContext spark) {
    FeaturizeTally tally = new FeaturizeTally();
    spark.register(tally.utterances, "utterances featurized");
    spark.register(tally.frames, "frames");
    spark.register(tally.audioMillis, "audio [ms]");
    spark.register(tally.rejected, "rejected utterances");
    spark.register(tally.fingerprint);
    return tally;
  }

  void accept(PlannedUtterance utterance, StretchOutcome.Features features) {
    utterances.add(1);
    frames.add(features.numFrames());
    audioMillis.add(Math.round(features.seconds() * MILLIS));
    fingerprint.add(Fingerprint.of(row(utterance, Schemas.OK), features.halves()));
  }

  void reject(PlannedUtterance utterance, StretchOutcome.Rejection why) {
    String code = why.code().code();
    rejected.add(new RejectedUtterance(utterance.ordinal(), code, why.detail()));
    fingerprint.add(Fingerprint.of(row(utterance, code)));
  }

  private static byte[] row(PlannedUtterance utterance, String code) {
    return (utterance.id() + '\t' + code + '\t').getBytes(StandardCharsets.UTF_8);
  }

  long numAccepted() {
    return utterances.value();
  }

  long numFrames() {
    return frames.value();
  }

  double audioSeconds() {
    return audioMillis.value() / MILLIS;
  }

  List<RejectedUtterance> rejected() {
    return rejected.value();
  }

  /** Numbers of rejected utterances by code. */
  Map<String, Long> rejectedByCode() {
    return rejected().stream()
        .collect(
            Collectors.groupingBy(RejectedUtterance::code, TreeMap::new, Collectors.counting()));
  }

  Fingerprint fingerprint() {
    return fingerprint.value().fingerprint();
  }
}
