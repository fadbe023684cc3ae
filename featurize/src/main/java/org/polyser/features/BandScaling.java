package org.polyser.features;

/**
 * How the features of one recording are normalised, band by band: {@code y = (max(x, floor) - mean)
 * scale}.
 *
 * @param floor below which nothing counts; minus infinity for none
 * @param means of the bands {@code [numMels]}
 * @param scales of the bands {@code [numMels]}
 */
@SuppressWarnings("ArrayRecordComponent")
public record BandScaling(float floor, float[] means, float[] scales) {

  /**
   * Normalises some frames.
   *
   * @param features of the recording
   * @param from first frame
   * @param to frame after the last one
   * @return {@code [to - from, numMels]}, row-major, the caller's own
   */
  public float[] apply(FeatureMatrix features, int from, int to) {
    float[] mean = FrameBlocks.everyFrame(means);
    float[] scale = FrameBlocks.everyFrame(scales);
    float lowest = floor;
    return new FrameBlocks(features)
        .map(
            from,
            to,
            (block, count) -> {
              for (int i = 0; i < count; i++) {
                block[i] = (Math.max(block[i], lowest) - mean[i]) * scale[i];
              }
            });
  }

  /** Normalises all frames. */
  public FeatureMatrix apply(FeatureMatrix features) {
    int numFrames = features.numFrames();
    return new FeatureMatrix(apply(features, 0, numFrames), numFrames, features.numMels());
  }
}
