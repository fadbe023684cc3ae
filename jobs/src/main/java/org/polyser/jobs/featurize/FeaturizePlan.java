package org.polyser.jobs.featurize;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.polyser.jobs.recordings.RecordingLocation;
import org.polyser.jobs.recordings.RecordingLocation.FileRange;

/**
 * The recordings of a run in the order in which they are decoded: those of one dataset and language
 * together, so that a task writes few files, and within them by where their bytes lie.
 */
final class FeaturizePlan {

  private static final Comparator<PlannedRecording> ORDER =
      Comparator.comparing(PlannedRecording::partition)
          .thenComparing(one -> one.location().file())
          .thenComparingLong(one -> offset(one.location()))
          .thenComparing(one -> one.utterances().get(0).recording());

  private FeaturizePlan() {}

  /** Utterances by their recordings, numbered as they come. */
  static List<PlannedRecording> of(List<Row> utterances, Map<String, RecordingLocation> locations) {
    Map<String, ArrayList<PlannedUtterance>> byRecording = new LinkedHashMap<>();
    for (int i = 0; i < utterances.size(); i++) {
      PlannedUtterance utterance = new PlannedUtterance(i, utterances.get(i));
      byRecording.computeIfAbsent(utterance.recording(), key -> new ArrayList<>()).add(utterance);
    }
    List<PlannedRecording> plan = new ArrayList<>();
    byRecording.forEach((key, all) -> plan.add(new PlannedRecording(locations.get(key), all)));
    plan.sort(ORDER);
    return plan;
  }

  private static long offset(RecordingLocation location) {
    return location instanceof FileRange range ? range.offset() : 0;
  }

  /** Every recording once. */
  static Collection<String> recordings(List<Row> utterances) {
    return utterances.stream()
        .map(row -> new PlannedUtterance(0, row).recording())
        .distinct()
        .toList();
  }
}
