package org.polyser.training;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.polyser.config.InvalidInputException;

/** What a minibatch has equally much of, on average. */
public enum Balance {
  /** Every utterance is as likely as any other. */
  NONE,

  /** Every emotion. */
  EMOTION,

  /**
   * Every emotion in every language, so that the positives of a prompt come from all languages and
   * no emotion tells a language.
   */
  LANGUAGE_EMOTION;

  /** The name in a configuration. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Balance of(String word, String key) {
    return Arrays.stream(values())
        .filter(balance -> balance.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    Arrays.stream(values())
                        .map(Balance::word)
                        .collect(
                            Collectors.joining(", ", key + " must be one of ", ", got " + word))));
  }

  /** The cell that an example is drawn in. */
  String cell(TrainingExample example) {
    return switch (this) {
      case NONE -> "";
      case EMOTION -> example.emotion();
      case LANGUAGE_EMOTION -> example.language() + "\t" + example.emotion();
    };
  }
}
