package org.polyser.audio.decoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;

/** Assertions about recordings that are refused. */
public final class Rejections {

  private Rejections() {}

  static void assertRejected(RejectionCode code, byte[] recording) {
    RejectedAudioException e =
        assertThrows(RejectedAudioException.class, () -> AudioDecoder.decode(recording));
    assertEquals(code, e.code(), e.getMessage());
    assertEquals(code.code() + ": " + e.detail(), e.getMessage());
  }

  /** The code that a recording is refused with; null if it is not. */
  public static RejectionCode code(byte[] recording) {
    try {
      AudioDecoder.decode(recording);
      return null;
    } catch (RejectedAudioException e) {
      return e.code();
    }
  }
}
