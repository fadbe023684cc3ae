package org.polyser.features.picture;

import java.util.Arrays;
import org.polyser.features.FeatureMatrix;

/**
 * Levels of a log-mel relative to its loudest value, {@code 10 (x - max x)} dB, in as many columns
 * as a picture can show: where there are more frames, a column holds the mean energy of its frames.
 * A value at the floor of the log-mel, where no energy was found, has no level: negative infinity.
 *
 * @param decibels column after column {@code [numColumns, numMels]}, at most 0
 * @param numColumns number of columns
 * @param numMels number of bands
 */
@SuppressWarnings("ArrayRecordComponent")
record LevelColumns(float[] decibels, int numColumns, int numMels) {

  /** More columns than any screen has pixels. */
  static final int MAX_COLUMNS = 4000;

  /** What {@code log10(max(x, 1e-10))} makes of no energy. */
  private static final float LOG_OF_NOTHING = -10;

  private static final float DECIBELS_PER_DECADE = 10;

  static LevelColumns of(FeatureMatrix features) {
    int numColumns = Math.min(features.numFrames(), MAX_COLUMNS);
    float[] logs = new float[numColumns * features.numMels()];
    for (int column = 0; column < numColumns; column++) {
      fill(logs, column, numColumns, features);
    }
    return new LevelColumns(relativeToLoudest(logs), numColumns, features.numMels());
  }

  private static void fill(float[] logs, int column, int numColumns, FeatureMatrix features) {
    int from = firstFrame(column, numColumns, features);
    int to = firstFrame(column + 1, numColumns, features);
    for (int mel = 0; mel < features.numMels(); mel++) {
      logs[column * features.numMels() + mel] = meanEnergy(features, mel, from, to);
    }
  }

  private static int firstFrame(int column, int numColumns, FeatureMatrix features) {
    return (int) ((long) column * features.numFrames() / numColumns);
  }

  /** {@code log10} of the mean of {@code 10^x}; the value itself where there is only one. */
  private static float meanEnergy(FeatureMatrix features, int mel, int from, int to) {
    if (to - from == 1) {
      return features.at(from, mel);
    }
    double sum = 0;
    for (int frame = from; frame < to; frame++) {
      sum += Math.pow(10, features.at(frame, mel));
    }
    return (float) Math.log10(sum / (to - from));
  }

  private static float[] relativeToLoudest(float[] logs) {
    float loudest = Float.NEGATIVE_INFINITY;
    for (float log : logs) {
      loudest = Math.max(loudest, log);
    }
    float[] decibels = new float[logs.length];
    Arrays.fill(decibels, Float.NEGATIVE_INFINITY);
    for (int i = 0; i < logs.length; i++) {
      if (logs[i] > LOG_OF_NOTHING) {
        decibels[i] = DECIBELS_PER_DECADE * (logs[i] - loudest);
      }
    }
    return decibels;
  }

  float at(int column, int mel) {
    return decibels[column * numMels + mel];
  }
}
