package org.polyser.synthesis.engine;

/** What became of a request. */
public sealed interface SpeechResult {

  /**
   * The sound.
   *
   * @param samples {@code [numSamples]} in [-1, 1], the engine's to give away
   * @param sampleRate [Hz]
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Spoken(float[] samples, int sampleRate) implements SpeechResult {}

  /**
   * Nothing could be had.
   *
   * @param code one word, such as {@code not-spoken}
   * @param detail what the engine said of it, in one line
   */
  record Failed(String code, String detail) implements SpeechResult {

    static Failed notSpoken(String detail) {
      return new Failed("not-spoken", detail.strip().replaceAll("\\s*\\R\\s*", " "));
    }
  }
}
