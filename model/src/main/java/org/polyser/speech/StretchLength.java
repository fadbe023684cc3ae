package org.polyser.speech;

import java.util.Arrays;
import java.util.List;
import org.polyser.config.InvalidInputException;

/** How long the stretches are that a speech encoder takes. */
public enum StretchLength {
  /** As long as the window, always: a shorter one is filled up, as for Whisper's encoders. */
  EXACT("exact"),
  /** Of any length up to the window. */
  ANY("any");

  private final String key;

  StretchLength(String key) {
    this.key = key;
  }

  /** The word for it in configurations. */
  public String key() {
    return key;
  }

  /**
   * The length that a word of a configuration means.
   *
   * @param path full path of the configuration key, for the message
   * @throws InvalidInputException if the word is none of them
   */
  static StretchLength of(String key, String path) {
    List<String> keys = Arrays.stream(values()).map(StretchLength::key).toList();
    if (!keys.contains(key)) {
      throw new InvalidInputException(path + " must be one of " + keys + ", got " + key);
    }
    return values()[keys.indexOf(key)];
  }

  /** Frames that are given to the encoder for a stretch. */
  int filled(int numFrames, int window) {
    return this == EXACT ? window : numFrames;
  }
}
