package org.polyser.aligner;

import java.util.ArrayList;
import java.util.List;
import org.polyser.features.FeatureMatrix;

/** Cuts a long utterance into the fewest windows of equal length that an aligner embeds at once. */
final class Windows {

  private Windows() {}

  static List<FeatureMatrix> of(FeatureMatrix utterance, AlignerConfig config) {
    int count = Math.max(1, -Math.floorDiv(-utterance.numFrames(), config.maxFrames()));
    List<FeatureMatrix> windows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      windows.add(
          utterance.frames(boundary(utterance, i, count), boundary(utterance, i + 1, count)));
    }
    return windows;
  }

  private static int boundary(FeatureMatrix utterance, int window, int count) {
    return Math.toIntExact((long) utterance.numFrames() * window / count);
  }
}
