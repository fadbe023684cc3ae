package org.polyser.aligner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.polyser.features.FeatureMatrix;

class SpeechBatchTest {

  @Test
  void puts_bands_before_frames_and_pads_with_zeros_that_the_mask_tells() {
    FeatureMatrix three = new FeatureMatrix(new float[] {1, 2, 3, 4, 5, 6}, 3, 2);
    FeatureMatrix one = new FeatureMatrix(new float[] {7, 8}, 1, 2);
    SpeechBatch batch =
        SpeechBatch.of(
            SmallAligner.WITH_FUNCTIONALS,
            List.of(
                new SpeechBatch.Window(three, new float[] {5, 6}),
                new SpeechBatch.Window(one, new float[] {7, 8})));
    INDArray frames = batch.inputs().get(0);
    INDArray mask = batch.masks().get(0);
    assertArrayEquals(new long[] {2, 2, 3}, frames.shape());
    assertArrayEquals(
        new float[] {1, 3, 5, 2, 4, 6, 7, 0, 0, 8, 0, 0}, frames.dup('c').data().asFloat(), 0);
    assertArrayEquals(new float[][] {{1, 1, 1}, {1, 0, 0}}, mask.toFloatMatrix());
    assertEquals(2, mask.rank());
    assertArrayEquals(new float[][] {{5, 6}, {7, 8}}, batch.inputs().get(1).toFloatMatrix());
    assertNull(batch.masks().get(1));
  }

  @Test
  void an_aligner_without_frames_is_given_functionals_alone() {
    FeatureMatrix one = new FeatureMatrix(new float[] {7, 8}, 1, 2);
    INDArray text = Nd4j.ones(1, 4);
    SpeechBatch batch =
        SpeechBatch.of(
            SmallAligner.FUNCTIONALS_ALONE,
            List.of(new SpeechBatch.Window(one, new float[] {7, 8})));
    assertArrayEquals(
        new INDArray[] {Nd4j.create(new float[][] {{7, 8}}), text}, batch.graphInputs(text));
    assertArrayEquals(new INDArray[] {null, null}, batch.graphMasks());
  }
}
