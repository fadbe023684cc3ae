package org.polyser.features;

import java.util.Arrays;
import org.polyser.config.Word;

/**
 * Cepstral mean and variance normalisation applied to log-mel features: every band by its own mean,
 * and standard deviation, over the frames of one recording. It takes out the channel (microphone,
 * line, level) without looking at any other recording.
 *
 * <p>Source: Viikki and Laurila, Cepstral domain segmental feature vector normalization for noise
 * robust speech recognition, Speech Communication 25 (1998).
 */
public enum Cmvn {
  /** {@code y = x}. */
  NONE,
  /** {@code y = x - mean}. */
  MEAN,
  /** {@code y = (x - mean) / max(deviation, 1e-5)}. */
  MEAN_VARIANCE;

  private static final double MIN_DEVIATION = 1e-5;

  /** The word for it in configurations. */
  public String key() {
    return Word.of(this);
  }

  /**
   * The normalisation that a word of a configuration means.
   *
   * @param key {@code none}, {@code mean} or {@code mean-variance}
   * @param path full path of the configuration key, for the message
   * @throws org.polyser.config.InvalidInputException if the word is none of these
   */
  public static Cmvn of(String key, String path) {
    return Word.constant(values(), key, path);
  }

  /**
   * Normalises the features of one recording.
   *
   * @param features {@code [numFrames, numMels]}
   * @return a new matrix of the same shape; the same one for {@link #NONE}
   */
  public FeatureMatrix apply(FeatureMatrix features) {
    return this == NONE ? features : scaling(features, Float.NEGATIVE_INFINITY).apply(features);
  }

  /**
   * What normalises the features of one recording, and any part of it.
   *
   * @param features {@code [numFrames, numMels]}
   * @param floor below which no value counts, {@link FeatureMatrix#floor} or minus infinity
   */
  public BandScaling scaling(FeatureMatrix features, float floor) {
    float[] means = new float[features.numMels()];
    float[] scales = new float[features.numMels()];
    Arrays.fill(scales, 1);
    BandScaling none = new BandScaling(floor, means, scales);
    return switch (this) {
      case NONE -> none;
      case MEAN -> centring(features, none);
      case MEAN_VARIANCE -> standardising(features, centring(features, none));
    };
  }

  private static BandScaling centring(FeatureMatrix features, BandScaling none) {
    BandSums sums = new BandSums(features.numMels());
    float floor = none.floor();
    new FrameBlocks(features)
        .forEach(
            (block, count) -> {
              for (int i = 0; i < count; i++) {
                block[i] = Math.max(block[i], floor);
              }
              sums.add(block, count);
            });
    return new BandScaling(floor, floats(sums.means(features.numFrames())), none.scales());
  }

  private static BandScaling standardising(FeatureMatrix features, BandScaling centring) {
    BandSums squares = new BandSums(features.numMels());
    new FrameBlocks(centring.apply(features))
        .forEach(
            (block, count) -> {
              for (int i = 0; i < count; i++) {
                block[i] *= block[i];
              }
              squares.add(block, count);
            });
    double[] scales = squares.means(features.numFrames());
    Arrays.setAll(scales, mel -> 1 / Math.max(Math.sqrt(scales[mel]), MIN_DEVIATION));
    return new BandScaling(centring.floor(), centring.means(), floats(scales));
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
