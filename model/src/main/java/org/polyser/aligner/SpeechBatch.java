package org.polyser.aligner;

import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.polyser.features.FeatureMatrix;

/**
 * Normalised utterances side by side, padded with zeros at the end.
 *
 * @param logMel {@code [N, numMels, T]}, T the longest utterance; frame by frame in memory, which
 *     is how they come and how they are convolved
 * @param mask {@code [N, T]}, 1 where a frame is valid
 */
public record SpeechBatch(INDArray logMel, INDArray mask) {

  /**
   * @param utterances at least one, each with the same mel bands
   */
  public static SpeechBatch of(List<FeatureMatrix> utterances) {
    int longest = utterances.stream().mapToInt(FeatureMatrix::numFrames).max().orElseThrow();
    int numMels = utterances.get(0).numMels();
    float[] values = new float[utterances.size() * numMels * longest];
    float[] valid = new float[utterances.size() * longest];
    for (int n = 0; n < utterances.size(); n++) {
      FeatureMatrix utterance = utterances.get(n);
      int length = utterance.numFrames() * numMels;
      System.arraycopy(utterance.values(), 0, values, n * numMels * longest, length);
      Arrays.fill(valid, n * longest, n * longest + utterance.numFrames(), 1);
    }
    long[] rows = {utterances.size(), longest, numMels};
    return new SpeechBatch(
        Nd4j.create(values, rows, 'c').permute(0, 2, 1),
        Nd4j.create(valid, new long[] {utterances.size(), longest}, 'c'));
  }
}
