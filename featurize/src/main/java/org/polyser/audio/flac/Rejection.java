package org.polyser.audio.flac;

import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;

/** What recordings are rejected with here. */
final class Rejection {

  private Rejection() {}

  /** Of a stream that breaks a rule of the format. */
  static RejectedAudioException corrupt(String detail) {
    return new RejectedAudioException(RejectionCode.CORRUPT, "FLAC: " + detail);
  }

  /** Of a stream that ends too early. */
  static RejectedAudioException truncated(String detail) {
    return new RejectedAudioException(RejectionCode.TRUNCATED, "FLAC: " + detail);
  }

  /** Of a description of the stream that cannot be. */
  static RejectedAudioException implausible(String detail) {
    return new RejectedAudioException(RejectionCode.IMPLAUSIBLE_HEADER, "FLAC: " + detail);
  }
}
