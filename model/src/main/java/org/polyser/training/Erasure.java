package org.polyser.training;

import org.polyser.config.Word;

/** What is taken out of the embeddings of speech where a stage ends. */
public enum Erasure {
  /** Nothing. */
  NONE,

  /** What tells a linear model the language: {@link org.polyser.aligner.LanguageErasure}. */
  LANGUAGE;

  static Erasure of(String word, String key) {
    return Word.constant(values(), word, key);
  }
}
