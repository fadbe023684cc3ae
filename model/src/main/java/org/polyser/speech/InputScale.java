package org.polyser.speech;

import java.util.Arrays;
import org.polyser.config.Word;
import org.polyser.features.Cmvn;
import org.polyser.features.FeatureMatrix;

/** What a speech encoder expects of the log-mel of a stretch, which may be filled up at its end. */
public enum InputScale {
  /**
   * Filled with the log-mel of digital silence, then {@link FeatureMatrix#whisperNormalised}, as
   * Whisper was trained on clips of 30 s. Source: Radford et al., section 2.2.
   */
  WHISPER,
  /** As it is, filled with zeros. */
  NONE,
  /** Every band without its mean over the stretch, filled with zeros. */
  MEAN,
  /** The same, divided by its deviation. */
  MEAN_VARIANCE;

  /** Whisper's log10 of no energy. */
  private static final float SILENCE = -10;

  /** The word for it in configurations. */
  public String key() {
    return Word.of(this);
  }

  /**
   * The scale that a word of a configuration means.
   *
   * @param path full path of the configuration key, for the message
   * @throws org.polyser.config.InvalidInputException if the word is none of them
   */
  static InputScale of(String key, String path) {
    return Word.constant(values(), key, path);
  }

  /**
   * @param stretch log-mel as the features store it
   * @param numFrames to fill it up to
   * @return {@code [numFrames, numMels]}
   */
  FeatureMatrix apply(FeatureMatrix stretch, int numFrames) {
    return this == WHISPER
        ? filled(stretch, numFrames, SILENCE).whisperNormalised()
        : filled(Cmvn.of(key(), "scale").apply(stretch), numFrames, 0);
  }

  private static FeatureMatrix filled(FeatureMatrix stretch, int numFrames, float value) {
    float[] values = Arrays.copyOf(stretch.values(), numFrames * stretch.numMels());
    Arrays.fill(values, stretch.values().length, values.length, value);
    return new FeatureMatrix(values, numFrames, stretch.numMels());
  }
}
