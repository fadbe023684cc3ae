package org.polyser.jobs.featurize;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.polyser.features.Stretch;
import org.polyser.jobs.recordings.RecordingLocation;

/**
 * A recording that is to be decoded, once for all its utterances.
 *
 * @param location where its bytes are
 * @param utterances at least one
 */
record PlannedRecording(RecordingLocation location, ArrayList<PlannedUtterance> utterances)
    implements Serializable {

  List<Stretch> stretches() {
    return utterances.stream().map(PlannedUtterance::stretch).toList();
  }

  String dataset() {
    return utterances.get(0).dataset();
  }

  /** What its features are partitioned by. */
  String partition() {
    return utterances.get(0).partition();
  }

  /** Whether only its bytes tell how long it is. */
  boolean needsRate() {
    return utterances.stream().anyMatch(one -> one.durationSeconds().isEmpty());
  }

  /**
   * Seconds of features that it will make.
   *
   * @param bytesPerSecond what its encoding takes
   */
  double featureSeconds(double bytesPerSecond) {
    double whole = location.length() / bytesPerSecond;
    return utterances.stream().mapToDouble(one -> one.durationSeconds().orElse(whole)).sum();
  }
}
