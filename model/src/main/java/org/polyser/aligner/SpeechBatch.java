package org.polyser.aligner;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.polyser.features.FeatureMatrix;

/**
 * Utterances side by side, as the towers of an aligner take them: frames {@code [N, numMels, T]}, T
 * the longest utterance, padded with zeros at the end, with a mask {@code [N, T]} that is 1 where a
 * frame is valid; functionals {@code [N, F]}, without a mask.
 *
 * @param inputs one a tower
 * @param masks in the same order; {@code null} where all is valid
 */
public record SpeechBatch(List<INDArray> inputs, List<INDArray> masks) {

  /**
   * One utterance, or a window of one.
   *
   * @param frames normalised {@code [numFrames, numMels]}
   * @param functionals of the whole utterance {@code [F]}
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Window(FeatureMatrix frames, float[] functionals) {}

  /**
   * @param config shape of the aligner
   * @param windows at least one
   */
  public static SpeechBatch of(AlignerConfig config, List<Window> windows) {
    List<INDArray> inputs = new ArrayList<>();
    List<INDArray> masks = new ArrayList<>();
    for (Tower tower : config.towers()) {
      boolean frames = tower == Tower.FRAMES;
      inputs.add(frames ? frames(windows) : functionals(windows));
      masks.add(frames ? mask(windows) : null);
    }
    return new SpeechBatch(inputs, masks);
  }

  /** Frame by frame in memory, which is how they come and how they are convolved. */
  private static INDArray frames(List<Window> windows) {
    int longest = longest(windows);
    int numMels = windows.get(0).frames().numMels();
    return HostArray.written(
            values -> windows.forEach(one -> put(one.frames(), longest, values)),
            windows.size(),
            longest,
            numMels)
        .permute(0, 2, 1);
  }

  private static void put(FeatureMatrix frames, int longest, FloatBuffer values) {
    values.put(frames.values());
    values.put(new float[(longest - frames.numFrames()) * frames.numMels()]);
  }

  private static INDArray mask(List<Window> windows) {
    int longest = longest(windows);
    float[] valid = new float[windows.size() * longest];
    for (int n = 0; n < windows.size(); n++) {
      int end = n * longest + windows.get(n).frames().numFrames();
      Arrays.fill(valid, n * longest, end, 1);
    }
    return Nd4j.create(valid, new long[] {windows.size(), longest}, 'c');
  }

  private static int longest(List<Window> windows) {
    return windows.stream().mapToInt(one -> one.frames().numFrames()).max().orElseThrow();
  }

  private static INDArray functionals(List<Window> windows) {
    return Nd4j.create(windows.stream().map(Window::functionals).toArray(float[][]::new));
  }

  /**
   * What goes into an aligner's graph, in the order of its inputs.
   *
   * @param text {@code [N, textDim]}
   */
  public INDArray[] graphInputs(INDArray text) {
    INDArray[] all = inputs.toArray(new INDArray[inputs.size() + 1]);
    all[inputs.size()] = text;
    return all;
  }

  /** The masks of these inputs. */
  public INDArray[] graphMasks() {
    return masks.toArray(new INDArray[masks.size() + 1]);
  }
}
