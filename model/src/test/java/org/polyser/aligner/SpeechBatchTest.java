package org.polyser.aligner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.polyser.features.FeatureMatrix;

class SpeechBatchTest {

  @Test
  void puts_bands_before_frames_and_pads_with_zeros_that_the_mask_tells() {
    FeatureMatrix three = new FeatureMatrix(new float[] {1, 2, 3, 4, 5, 6}, 3, 2);
    FeatureMatrix one = new FeatureMatrix(new float[] {7, 8}, 1, 2);
    SpeechBatch batch = SpeechBatch.of(
            List.of(
                new SpeechBatch.Utterance(three, new float[] {5, 6}),
                new SpeechBatch.Utterance(one, new float[] {7, 8})));
    assertArrayEquals(new long[] {2, 2, 3}, batch.logMel().shape());
    assertArrayEquals(
        new float[] {1, 3, 5, 2, 4, 6, 7, 0, 0, 8, 0, 0},
        batch.logMel().dup('c').data().asFloat(),
        0);
    assertArrayEquals(new float[][] {{1, 1, 1}, {1, 0, 0}}, batch.mask().toFloatMatrix());
    assertEquals(2, batch.mask().rank());
    assertArrayEquals(new float[][] {{5, 6}, {7, 8}}, batch.functionals().toFloatMatrix());
  }
}
