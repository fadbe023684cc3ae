package org.polyser.training;

import org.polyser.config.Word;

/** What is taken out of the embeddings of speech where a stage ends. */
public enum Erasure {
  /** Nothing. */
  NONE,

  /**
   * The directions in which languages lie far apart: {@link org.polyser.aligner.LanguageErasure}.
   */
  LANGUAGE;

  static Erasure of(String word, String key) {
    return Word.constant(values(), word, key);
  }
}
