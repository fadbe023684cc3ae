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
    return switch (this) {
      case NONE -> features;
      case MEAN -> centred(features);
      case MEAN_VARIANCE -> scaled(centred(features));
    };
  }

  private static FeatureMatrix centred(FeatureMatrix features) {
    float[] values = everyFrame(means(features), features.numFrames());
    for (int i = 0; i < values.length; i++) {
      values[i] = features.values()[i] - values[i];
    }
    return new FeatureMatrix(values, features.numFrames(), features.numMels());
  }

  private static FeatureMatrix scaled(FeatureMatrix centred) {
    double[] scales = meanSquares(centred);
    Arrays.setAll(scales, mel -> 1 / Math.max(Math.sqrt(scales[mel]), MIN_DEVIATION));
    float[] values = everyFrame(scales, centred.numFrames());
    for (int i = 0; i < values.length; i++) {
      values[i] *= centred.values()[i];
    }
    return new FeatureMatrix(values, centred.numFrames(), centred.numMels());
  }

  /** One number a band, for every frame again: loops over all values are what vectors are for. */
  private static float[] everyFrame(double[] bands, int numFrames) {
    float[] values = new float[numFrames * bands.length];
    for (int i = 0; i < Math.min(bands.length, values.length); i++) {
      values[i] = (float) bands[i];
    }
    for (int done = bands.length; done < values.length; done *= 2) {
      System.arraycopy(values, 0, values, done, Math.min(done, values.length - done));
    }
    return values;
  }

  /** Of every band, summed frame by frame, as they lie in memory. */
  private static double[] means(FeatureMatrix features) {
    double[] sums = new double[features.numMels()];
    for (int row = 0; row < features.values().length; row += sums.length) {
      for (int mel = 0; mel < sums.length; mel++) {
        sums[mel] += features.values()[row + mel];
      }
    }
    return over(sums, features.numFrames());
  }

  private static double[] meanSquares(FeatureMatrix features) {
    double[] sums = new double[features.numMels()];
    for (int row = 0; row < features.values().length; row += sums.length) {
      for (int mel = 0; mel < sums.length; mel++) {
        double value = features.values()[row + mel];
        sums[mel] += value * value;
      }
    }
    return over(sums, features.numFrames());
  }

  private static double[] over(double[] sums, int count) {
    Arrays.setAll(sums, mel -> sums[mel] / count);
    return sums;
  }
}
