package org.polyser.aligner;

import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.polyser.features.FeatureMatrix;

/**
 * Normalised utterances side by side, padded with zeros at the end.
 *
 * @param logMel {@code [N, numMels, T]}, T the longest utterance; frame by frame in memory, which
 *     is how they come and how they are convolved
 * @param mask {@code [N, T]}, 1 where a frame is valid
 * @param functionals {@code [N, F]}, or empty where the aligner takes none
 */
public record SpeechBatch(INDArray logMel, INDArray mask, INDArray functionals) {

  /**
   * One utterance as an aligner takes it.
   *
   * @param frames normalised {@code [numFrames, numMels]}
   * @param functionals {@code [F]}
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Utterance(FeatureMatrix frames, float[] functionals) {}

  /**
   * @param utterances at least one, each with the same mel bands and functionals
   */
  public static SpeechBatch of(List<Utterance> utterances) {
    int longest = utterances.stream().mapToInt(one -> one.frames().numFrames()).max().orElseThrow();
    int numMels = utterances.get(0).frames().numMels();
    float[] values = new float[utterances.size() * numMels * longest];
    float[] valid = new float[utterances.size() * longest];
    for (int n = 0; n < utterances.size(); n++) {
      FeatureMatrix utterance = utterances.get(n).frames();
      int length = utterance.numFrames() * numMels;
      System.arraycopy(utterance.values(), 0, values, n * numMels * longest, length);
      Arrays.fill(valid, n * longest, n * longest + utterance.numFrames(), 1);
    }
    long[] rows = {utterances.size(), longest, numMels};
    return new SpeechBatch(
        Nd4j.create(values, rows, 'c').permute(0, 2, 1),
        Nd4j.create(valid, new long[] {utterances.size(), longest}, 'c'),
        functionals(utterances));
  }

  private static INDArray functionals(List<Utterance> utterances) {
    boolean none = utterances.get(0).functionals().length == 0;
    return none
        ? Nd4j.empty(DataType.FLOAT)
        : Nd4j.create(utterances.stream().map(Utterance::functionals).toArray(float[][]::new));
  }

  /**
   * What goes into an aligner's graph, in the order of its inputs.
   *
   * @param text {@code [N, textDim]}
   */
  public INDArray[] inputs(INDArray text) {
    return functionals.isEmpty()
        ? new INDArray[] {logMel, text}
        : new INDArray[] {logMel, text, functionals};
  }

  /** The masks of these inputs. */
  public INDArray[] masks() {
    INDArray[] masks = new INDArray[functionals.isEmpty() ? 2 : 3];
    masks[0] = mask;
    return masks;
  }
}
