package org.polyser.aligner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.IntSummaryStatistics;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polyser.features.FeatureMatrix;

class WindowsTest {

  @Test
  void cover_every_frame_once_in_order_and_differ_by_at_most_one() {
    for (int numFrames = 1; numFrames <= 250; numFrames++) {
      FeatureMatrix utterance = SmallAligner.utterance(numFrames, numFrames);
      List<FeatureMatrix> windows = Windows.of(utterance, SmallAligner.CONFIG);
      float[] joined = new float[numFrames * SmallAligner.MELS];
      int at = 0;
      for (FeatureMatrix window : windows) {
        System.arraycopy(window.values(), 0, joined, at, window.values().length);
        at += window.values().length;
      }
      assertArrayEquals(utterance.values(), joined, 0);
      IntSummaryStatistics lengths =
          windows.stream().mapToInt(FeatureMatrix::numFrames).summaryStatistics();
      assertTrue(lengths.getMax() <= 40 && lengths.getMax() - lengths.getMin() <= 1);
    }
  }

  @Test
  void are_as_few_as_possible() {
    assertEquals(1, windows(40));
    assertEquals(2, windows(41));
    assertEquals(2, windows(80));
    assertEquals(3, windows(81));
  }

  private static int windows(int numFrames) {
    return Windows.of(SmallAligner.utterance(1, numFrames), SmallAligner.CONFIG).size();
  }
}
