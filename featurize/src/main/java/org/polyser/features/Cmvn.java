package org.polyser.features;

import java.util.Arrays;
import java.util.List;
import org.polyser.config.InvalidInputException;

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
  NONE("none"),
  /** {@code y = x - mean}. */
  MEAN("mean"),
  /** {@code y = (x - mean) / max(deviation, 1e-5)}. */
  MEAN_VARIANCE("mean-variance");

  private static final double MIN_DEVIATION = 1e-5;

  private final String key;

  Cmvn(String key) {
    this.key = key;
  }

  /** The word for it in configurations. */
  public String key() {
    return key;
  }

  /**
   * The normalisation that a word of a configuration means.
   *
   * @param key {@code none}, {@code mean} or {@code mean-variance}
   * @param path full path of the configuration key, for the message
   * @throws InvalidInputException if the word is none of these
   */
  public static Cmvn of(String key, String path) {
    for (Cmvn cmvn : values()) {
      if (cmvn.key.equals(key)) {
        return cmvn;
      }
    }
    List<String> keys = Arrays.stream(values()).map(Cmvn::key).toList();
    throw new InvalidInputException(path + " must be one of " + keys + ", got " + key);
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
    int numMels = features.numMels();
    float[] values = features.values().clone();
    for (int mel = 0; mel < numMels; mel++) {
      normalise(values, mel, numMels);
    }
    return new FeatureMatrix(values, features.numFrames(), numMels);
  }

  private void normalise(float[] values, int mel, int numMels) {
    double mean = mean(values, mel, numMels);
    double scale = this == MEAN_VARIANCE ? 1 / deviation(values, mel, numMels, mean) : 1;
    for (int i = mel; i < values.length; i += numMels) {
      values[i] = (float) ((values[i] - mean) * scale);
    }
  }

  private static double mean(float[] values, int mel, int numMels) {
    double sum = 0;
    for (int i = mel; i < values.length; i += numMels) {
      sum += values[i];
    }
    return sum * numMels / values.length;
  }

  private static double deviation(float[] values, int mel, int numMels, double mean) {
    double sum = 0;
    for (int i = mel; i < values.length; i += numMels) {
      sum += (values[i] - mean) * (values[i] - mean);
    }
    return Math.max(Math.sqrt(sum * numMels / values.length), MIN_DEVIATION);
  }
}
