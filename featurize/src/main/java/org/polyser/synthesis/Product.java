package org.polyser.synthesis;

import org.polyser.synthesis.measure.Measurement;

/** What became of a planned utterance. */
public sealed interface Product {

  /** What was planned. */
  SyntheticUtterance utterance();

  /**
   * A recording.
   *
   * @param utterance what was planned
   * @param recording bytes of its file
   * @param seconds it lasts
   * @param measured of the voice, before room, noise and line
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Recorded(
      SyntheticUtterance utterance, byte[] recording, double seconds, Measurement measured)
      implements Product {}

  /**
   * No recording could be made.
   *
   * @param utterance what was planned
   * @param code one word
   * @param detail one line
   */
  record Rejected(SyntheticUtterance utterance, String code, String detail) implements Product {}
}
