package org.polyser.aligner;

import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.polyser.features.FeatureMatrix;

/**
 * Normalised utterances side by side, padded with zeros at the end.
 *
 * @param logMel {@code [N, numMels, T]}, T the longest utterance
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
      transpose(utterance, values, n * numMels * longest, longest);
      Arrays.fill(valid, n * longest, n * longest + utterance.numFrames(), 1);
    }
    return new SpeechBatch(
        Nd4j.create(values, new long[] {utterances.size(), numMels, longest}, 'c'),
        Nd4j.create(valid, new long[] {utterances.size(), longest}, 'c'));
  }

  private static void transpose(FeatureMatrix utterance, float[] values, int offset, int longest) {
    float[] source = utterance.values();
    int numMels = utterance.numMels();
    for (int mel = 0; mel < numMels; mel++) {
      int row = offset + mel * longest;
      for (int frame = 0; frame < utterance.numFrames(); frame++) {
        values[row + frame] = source[frame * numMels + mel];
      }
    }
  }
}
