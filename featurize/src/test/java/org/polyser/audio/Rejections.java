package org.polyser.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** Assertions about recordings that are refused. */
final class Rejections {

  private Rejections() {}

  static void assertRejected(RejectionCode code, byte[] recording) {
    RejectedAudioException e =
        assertThrows(RejectedAudioException.class, () -> AudioDecoder.decode(recording));
    assertEquals(code, e.code(), e.getMessage());
    assertEquals(code.code() + ": " + e.detail(), e.getMessage());
  }

  /** The code that a recording is refused with; null if it is not. */
  static RejectionCode code(byte[] recording) {
    try {
      AudioDecoder.decode(recording);
      return null;
    } catch (RejectedAudioException e) {
      return e.code();
    }
  }
}
