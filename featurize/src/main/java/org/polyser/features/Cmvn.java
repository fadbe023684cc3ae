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
    if (this == NONE) {
      return features;
    }
    double[] means = means(features);
    double[] scales = this == MEAN_VARIANCE ? scales(features, means) : ones(means.length);
    float[] from = features.values();
    float[] values = new float[from.length];
    for (int row = 0; row < values.length; row += means.length) {
      for (int mel = 0; mel < means.length; mel++) {
        values[row + mel] = (float) ((from[row + mel] - means[mel]) * scales[mel]);
      }
    }
    return new FeatureMatrix(values, features.numFrames(), features.numMels());
  }

  private static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** Of every band, summed frame by frame, as they lie in memory. */
  private static double[] means(FeatureMatrix features) {
    double[] means = new double[features.numMels()];
    for (int row = 0; row < features.values().length; row += means.length) {
      for (int mel = 0; mel < means.length; mel++) {
        means[mel] += features.values()[row + mel];
      }
    }
    Arrays.setAll(means, mel -> means[mel] * means.length / features.values().length);
    return means;
  }

  /** Of every band, one over its deviation. */
  private static double[] scales(FeatureMatrix features, double[] means) {
    double[] squares = new double[means.length];
    for (int row = 0; row < features.values().length; row += means.length) {
      for (int mel = 0; mel < means.length; mel++) {
        double off = features.values()[row + mel] - means[mel];
        squares[mel] += off * off;
      }
    }
    Arrays.setAll(
        squares,
        mel -> {
          double variance = squares[mel] * means.length / features.values().length;
          return 1 / Math.max(Math.sqrt(variance), MIN_DEVIATION);
        });
    return squares;
  }
}
