package org.polyser.features;

import org.polyser.audio.AudioReader;
import org.polyser.audio.RejectedAudioException;

/**
 * A stretch that has begun, with the scratch that it borrowed.
 *
 * @param stretch where it lies
 * @param featurizer takes its samples
 */
record RunningStretch(OpenStretch stretch, StretchFeaturizer featurizer) {

  /** Takes what belongs to the stretch of a block of {@code count} samples at a position. */
  void accept(AudioReader block, long position, int count) {
    int from = (int) Math.max(0, stretch.from() - position);
    int to = (int) Math.min(count, stretch.to() - position);
    featurizer.accept(block.channel(stretch.stretch().channel()), from, to);
  }

  /** Length so far [s]. */
  double seconds() {
    return featurizer.seconds();
  }

  StretchOutcome finish() throws RejectedAudioException {
    return featurizer.finish(stretch.index());
  }
}
