package org.polyser.audio.container;

import static java.nio.ByteOrder.BIG_ENDIAN;

import org.polyser.audio.InputWindow;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;

/**
 * The extent of a Matroska or WebM recording: ffmpeg takes one that was cut as a short one.
 *
 * <p>Source: RFC 8794, sections 4 and 5; RFC 9559, section 5.1.
 */
final class MatroskaSegment {

  private static final int EBML_ID_LENGTH = 4;
  private static final int SEGMENT = 0x18538067;
  private static final int MAX_SIZE_LENGTH = 8;

  private MatroskaSegment() {}

  /**
   * Refuses a recording that ends before what it declares; one that was written as it came in
   * declares nothing.
   */
  static void requireWhole(InputWindow input) throws RejectedAudioException {
    long header = EBML_ID_LENGTH;
    long segment = header + sizeLength(input, header) + size(input, header);
    requirePresent(input, segment);
    long sizeAt = segment + EBML_ID_LENGTH;
    if (input.unsignedInt(segment, BIG_ENDIAN) != SEGMENT) {
      throw new RejectedAudioException(
          RejectionCode.CORRUPT, "no Matroska segment at byte " + segment);
    }
    int sizeLength = sizeLength(input, sizeAt);
    long size = size(input, sizeAt);
    boolean unknown = size == (1L << (7 * sizeLength)) - 1;
    if (!unknown) {
      requirePresent(input, sizeAt + sizeLength + size);
    }
  }

  private static void requirePresent(InputWindow input, long end) throws RejectedAudioException {
    if (end > input.length()) {
      throw new RejectedAudioException(
          RejectionCode.TRUNCATED, "declares " + end + " bytes, " + input.length() + " are there");
    }
  }

  /** Bytes of a size, told by the zeros that it starts with. */
  private static int sizeLength(InputWindow input, long at) throws RejectedAudioException {
    int zeros = Integer.numberOfLeadingZeros(input.unsignedByte(at)) - (Integer.SIZE - Byte.SIZE);
    if (zeros >= MAX_SIZE_LENGTH) {
      throw new RejectedAudioException(RejectionCode.CORRUPT, "a wrong size at byte " + at);
    }
    return zeros + 1;
  }

  private static long size(InputWindow input, long at) throws RejectedAudioException {
    int length = sizeLength(input, at);
    long size = input.unsignedByte(at) & (0xff >> length);
    for (int i = 1; i < length; i++) {
      size = (size << 8) | input.unsignedByte(at + i);
    }
    return size;
  }
}
