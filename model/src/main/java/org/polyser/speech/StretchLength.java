package org.polyser.speech;

import org.polyser.config.Word;

/** How long the stretches are that a speech encoder takes. */
public enum StretchLength {
  /** As long as the window, always: a shorter one is filled up, as for Whisper's encoders. */
  EXACT,
  /** Of any length up to the window. */
  ANY;

  /** The word for it in configurations. */
  public String key() {
    return Word.of(this);
  }

  /**
   * The length that a word of a configuration means.
   *
   * @param path full path of the configuration key, for the message
   * @throws org.polyser.config.InvalidInputException if the word is none of them
   */
  static StretchLength of(String key, String path) {
    return Word.constant(values(), key, path);
  }

  /** Frames that are given to the encoder for a stretch. */
  int filled(int numFrames, int window) {
    return this == EXACT ? window : numFrames;
  }
}
