package org.polyser.jobs.featurize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.polyser.jobs.recordings.RecordingLocation.FileRange;
import scala.Tuple2;

/**
 * How many bytes a second of audio takes in each dataset, measured on a few of its recordings: what
 * tells from the sizes of files how much there is to do.
 *
 * @param byDataset the rate of each dataset that could be measured
 */
record EncodedRates(Map<String, EncodedRate> byDataset) {

  private static final int SAMPLES = 4;
  private static final long MAX_LENGTH = 8L << 20;

  static EncodedRates measure(JavaSparkContext spark, List<PlannedRecording> plan) {
    List<Tuple2<String, FileRange>> samples = samples(plan);
    Map<String, EncodedRate> rates = new HashMap<>();
    if (!samples.isEmpty()) {
      spark
          .parallelize(samples, Math.min(samples.size(), spark.defaultParallelism()))
          .map(one -> new Tuple2<>(one._1(), measure(one._2())))
          .collect()
          .forEach(one -> rates.merge(one._1(), one._2(), EncodedRate::plus));
    }
    return new EncodedRates(rates);
  }

  /** An attempt after the first does without: a recording may have brought the executor down. */
  private static EncodedRate measure(FileRange recording) {
    return TaskContext.get().attemptNumber() == 0
        ? EncodedRate.measure(recording)
        : EncodedRate.UNKNOWN;
  }

  private static List<Tuple2<String, FileRange>> samples(List<PlannedRecording> plan) {
    Map<String, Integer> numSamples = new HashMap<>();
    List<Tuple2<String, FileRange>> samples = new ArrayList<>();
    for (PlannedRecording one : plan) {
      boolean usable =
          one.location() instanceof FileRange range
              && range.length() <= MAX_LENGTH
              && one.needsRate();
      if (usable && numSamples.merge(one.dataset(), 1, Integer::sum) <= SAMPLES) {
        samples.add(new Tuple2<>(one.dataset(), (FileRange) one.location()));
      }
    }
    return samples;
  }

  /** Seconds of features that a recording will make, about. */
  double featureSeconds(PlannedRecording recording) {
    EncodedRate rate = byDataset.getOrDefault(recording.dataset(), EncodedRate.UNKNOWN);
    return recording.featureSeconds(rate.bytesPerSecond());
  }
}
