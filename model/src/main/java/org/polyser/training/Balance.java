package org.polyser.training;

import org.polyser.config.Word;

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
    return Word.of(this);
  }

  static Balance of(String word, String key) {
    return Word.constant(values(), word, key);
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
