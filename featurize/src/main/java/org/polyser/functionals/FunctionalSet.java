package org.polyser.functionals;

import org.polyser.config.Word;
import org.polyser.features.FeatureMatrix;
import org.polyser.features.LogMelConfig;
import org.polyser.features.LogMelDefinition;
import org.polyser.features.MelBands;

/** Which functionals of an utterance an aligner is given beside its frames. */
public enum FunctionalSet {
  /** None. */
  NONE(0) {
    @Override
    public float[] of(FeatureMatrix logMel) {
      return new float[0];
    }
  },

  /** Loudness, spectral balance, cepstra and pitch: {@link ProsodicFunctionals}. */
  PROSODIC(ProsodicFunctionals.WIDTH) {
    @Override
    public float[] of(FeatureMatrix logMel) {
      return ProsodicFunctionals.of(logMel);
    }
  };

  private final int width;

  FunctionalSet(int width) {
    this.width = width;
  }

  /** Number of values of an utterance. */
  public int width() {
    return width;
  }

  /**
   * The functionals of one utterance, by itself.
   *
   * @param logMel log10 energies {@code [numFrames, numMels]} as the features store them, at least
   *     one frame
   * @return {@code [width]}, all finite
   */
  public abstract float[] of(FeatureMatrix logMel);

  /** Whether log-mel of this kind has its bands where these functionals expect them. */
  public boolean isOf(LogMelConfig logMel) {
    boolean whisper = logMel.definition() == LogMelDefinition.WHISPER;
    boolean atTheirPlaces = MelBands.of(logMel).equals(HarmonicCombs.bands(logMel.numMels()));
    return width == 0 || (whisper && atTheirPlaces);
  }

  /**
   * The one that a word of a configuration means.
   *
   * @param key {@code none} or {@code prosodic}
   * @param path full path of the configuration key, for the message
   * @throws org.polyser.config.InvalidInputException if the word is neither
   */
  public static FunctionalSet of(String key, String path) {
    return Word.constant(values(), key, path);
  }

  /** The word for it in configurations. */
  public String key() {
    return Word.of(this);
  }
}
