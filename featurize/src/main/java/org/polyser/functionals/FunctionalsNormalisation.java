package org.polyser.functionals;

import org.polyser.config.Word;

/** What the functionals of an utterance are set in relation to. */
public enum FunctionalsNormalisation {
  /** Nothing: an utterance is taken by itself. */
  NONE,

  /** Those of all utterances of the same speaker: {@link SpeakerRanks}. */
  SPEAKER;

  /**
   * The one that a word of a configuration means.
   *
   * @param key {@code none} or {@code speaker}
   * @param path full path of the configuration key, for the message
   * @throws org.polyser.config.InvalidInputException if the word is neither
   */
  public static FunctionalsNormalisation of(String key, String path) {
    return Word.constant(values(), key, path);
  }

  /** The word for it in configurations. */
  public String key() {
    return Word.of(this);
  }
}
