package org.polyser.audio;

/**
 * The pages of an Ogg stream. A stream that was cut decodes short without an error, but its last
 * page is incomplete or does not carry the end-of-stream flag.
 *
 * <p>Source: RFC 3533, section 6.
 */
final class OggPages {

  private static final int HEADER = 27;
  private static final int MAGIC = 4;
  private static final int FLAGS = 5;
  private static final int NUM_SEGMENTS = 26;
  private static final int END_OF_STREAM = 4;

  private OggPages() {}

  static boolean recognises(byte[] recording) {
    return isPage(recording, 0);
  }

  /** Refuses a stream whose last page is incomplete or not marked as the last. */
  static void requireComplete(byte[] recording) throws RejectedAudioException {
    int at = 0;
    boolean ended = false;
    while (isPage(recording, at)) {
      ended = at + FLAGS < recording.length && (recording[at + FLAGS] & END_OF_STREAM) != 0;
      at += pageLength(recording, at);
    }
    if (!ended || at > recording.length) {
      throw missingEnd(recording, at);
    }
  }

  private static RejectedAudioException missingEnd(byte[] recording, int at) {
    return recording.length - at >= MAGIC
        ? new RejectedAudioException(RejectionCode.CORRUPT, "no Ogg page at byte " + at)
        : new RejectedAudioException(
            RejectionCode.TRUNCATED, "the last Ogg page is cut or not marked as the last");
  }

  private static boolean isPage(byte[] recording, int at) {
    return at >= 0
        && at + MAGIC <= recording.length
        && recording[at] == 'O'
        && recording[at + 1] == 'g'
        && recording[at + 2] == 'g'
        && recording[at + 3] == 'S';
  }

  /** The declared length; reaches beyond the end where the page itself is cut. */
  private static int pageLength(byte[] recording, int at) {
    if (at + HEADER > recording.length) {
      return HEADER;
    }
    int numSegments = recording[at + NUM_SEGMENTS] & 0xff;
    int length = HEADER + numSegments;
    for (int i = 0; i < numSegments && at + HEADER + i < recording.length; i++) {
      length += recording[at + HEADER + i] & 0xff;
    }
    return length;
  }
}
