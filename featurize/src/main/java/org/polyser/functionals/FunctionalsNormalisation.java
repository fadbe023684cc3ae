package org.polyser.functionals;

import java.util.Locale;
import org.polyser.config.InvalidInputException;

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
   * @throws InvalidInputException if the word is neither
   */
  public static FunctionalsNormalisation of(String key, String path) {
    return switch (key) {
      case "none" -> NONE;
      case "speaker" -> SPEAKER;
      default ->
          throw new InvalidInputException(path + " must be one of [none, speaker], got " + key);
    };
  }

  /** The word for it in configurations. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
