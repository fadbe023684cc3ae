package org.polyser.jobs.synthesize;

import java.io.Serializable;

/** Something that speaks; it is sent to executors. */
public interface SpeechEngine extends Serializable {

  /**
   * Speaks one utterance.
   *
   * @param utterance what, and how
   * @return a WAV file, 16-bit mono
   * @throws org.polyser.config.InvalidInputException if the engine is not installed or refuses the
   *     utterance
   */
  byte[] speak(SyntheticUtterance utterance);
}
