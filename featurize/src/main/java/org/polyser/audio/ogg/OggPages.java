package org.polyser.audio.ogg;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import org.polyser.audio.InputWindow;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;
import org.polyser.audio.framing.Tags;

/**
 * The pages of an Ogg recording, one after the other, each with its checksum verified.
 *
 * <p>Source: RFC 3533, section 6.
 */
final class OggPages {

  static final String MAGIC = "OggS";

  private static final int HEADER = 27;
  private static final int FLAGS = 5;
  private static final int GRANULE = 6;
  private static final int SERIAL = 14;
  private static final int SEQUENCE = 18;
  private static final int CHECKSUM = 22;
  private static final int NUM_SEGMENTS = 26;

  private static final int CONTINUED = 1;
  private static final int FIRST = 2;
  private static final int LAST = 4;

  private final InputWindow input;
  private long page;
  private long nextPage;
  private int flags;
  private int numSegments;

  OggPages(InputWindow input) {
    this.input = input;
  }

  /**
   * Goes to the next page.
   *
   * @return false at the end of the recording
   */
  boolean next() throws RejectedAudioException {
    page = nextPage;
    if (!input.startsWith(page, MAGIC)) {
      requireEnd();
      return false;
    }
    requirePresent(HEADER);
    numSegments = input.unsignedByte(page + NUM_SEGMENTS);
    requirePresent(HEADER + numSegments);
    int length = HEADER + numSegments;
    for (int i = 0; i < numSegments; i++) {
      length += segmentLength(i);
    }
    requirePresent(length);
    requireChecksum(length);
    flags = input.unsignedByte(page + FLAGS);
    nextPage = page + length;
    return true;
  }

  private void requireEnd() throws RejectedAudioException {
    if (Tags.startOfTrailing(input, page) > page) {
      boolean cut = input.length() - page < MAGIC.length();
      throw new RejectedAudioException(
          cut ? RejectionCode.TRUNCATED : RejectionCode.CORRUPT, "no Ogg page at byte " + page);
    }
  }

  private void requirePresent(int numBytes) throws RejectedAudioException {
    if (!input.has(page, numBytes)) {
      throw new RejectedAudioException(
          RejectionCode.TRUNCATED, "the Ogg page at byte " + page + " is cut");
    }
  }

  private void requireChecksum(int length) throws RejectedAudioException {
    int index = input.index(page, length);
    int declared = input.bytes(LITTLE_ENDIAN).getInt(index + CHECKSUM);
    byte[] bytes = input.array();
    int sum = OggChecksum.update(0, bytes, index, CHECKSUM);
    sum = OggChecksum.update(sum, new byte[Integer.BYTES], 0, Integer.BYTES);
    int rest = CHECKSUM + Integer.BYTES;
    sum = OggChecksum.update(sum, bytes, index + rest, length - rest);
    if (sum != declared) {
      throw new RejectedAudioException(
          RejectionCode.CORRUPT, "wrong checksum of the Ogg page at byte " + page);
    }
  }

  /** Whether it starts with the rest of a packet. */
  boolean isContinued() {
    return (flags & CONTINUED) != 0;
  }

  /** Whether it is the first one of its stream. */
  boolean isFirst() {
    return (flags & FIRST) != 0;
  }

  /** Whether it is marked as the last one of its stream. */
  boolean isLast() {
    return (flags & LAST) != 0;
  }

  /** Samples of the stream up to the last packet that ends here; -1 if none does. */
  long granule() throws RejectedAudioException {
    return input.signedLong(page + GRANULE, LITTLE_ENDIAN);
  }

  /** Tells the stream. */
  long serial() throws RejectedAudioException {
    return input.unsignedInt(page + SERIAL, LITTLE_ENDIAN);
  }

  /** Counts the pages of the stream. */
  long sequence() throws RejectedAudioException {
    return input.unsignedInt(page + SEQUENCE, LITTLE_ENDIAN);
  }

  int numSegments() {
    return numSegments;
  }

  /** Bytes of a segment; a packet ends with the first one below 255. */
  int segmentLength(int segment) throws RejectedAudioException {
    return input.unsignedByte(page + HEADER + segment);
  }

  /** Position of the first segment. */
  long body() {
    return page + HEADER + numSegments;
  }
}
