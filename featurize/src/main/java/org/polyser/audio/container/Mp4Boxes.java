package org.polyser.audio.container;

import static java.nio.ByteOrder.BIG_ENDIAN;

import java.util.Set;
import org.polyser.audio.InputWindow;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;
import org.polyser.audio.framing.Tags;

/**
 * The boxes of an MP4 or QuickTime recording. They are looked through before ffmpeg sees them: it
 * takes a recording that was cut as a short one, and allocates what a table declares.
 *
 * <p>Source: ISO/IEC 14496-12, sections 4.2, 8.6 and 8.7.
 */
final class Mp4Boxes {

  private static final int HEADER = 8;
  private static final int LONG_HEADER = 16;
  private static final int MAX_BOXES = 100_000;

  /** Tables of samples lie five boxes deep. */
  private static final int MAX_DEPTH = 8;

  /** Version and flags, which stand before the fields of some boxes. */
  private static final int VERSION = 4;

  /** Boxes that hold boxes, as far as tables of samples may lie in them. */
  private static final Set<String> NESTED = Set.of("moov", "trak", "mdia", "minf", "stbl", "edts");

  private final InputWindow input;
  private int numBoxes;
  private boolean described;

  private Mp4Boxes(InputWindow input) {
    this.input = input;
  }

  /**
   * Refuses a recording whose boxes are not all there, or whose tables cannot be true.
   *
   * @throws RejectedAudioException if so
   */
  static void requirePlausible(InputWindow input) throws RejectedAudioException {
    Mp4Boxes boxes = new Mp4Boxes(input);
    boxes.walk(0, input.length(), 0);
    if (!boxes.described) {
      throw new RejectedAudioException(
          RejectionCode.TRUNCATED, "ends before the box that describes it");
    }
  }

  private void walk(long from, long to, int depth) throws RejectedAudioException {
    long at = from;
    while (at < to && !isPadding(at, to)) {
      long length = length(at, to);
      look(input.text(at + 4, 4), at + HEADER, at + length, depth);
      at += length;
    }
  }

  /** Whether nothing but zeros and tags follows the last box. */
  private boolean isPadding(long at, long to) throws RejectedAudioException {
    boolean box = to - at >= HEADER && input.signedLong(at, BIG_ENDIAN) != 0;
    return !box && to == input.length() && Tags.startOfTrailing(input, at) <= at;
  }

  /** Of a box with its header; it may reach up to the end by itself. */
  private long length(long at, long to) throws RejectedAudioException {
    long length = input.unsignedInt(at, BIG_ENDIAN);
    int header = length == 1 ? LONG_HEADER : HEADER;
    if (length == 1) {
      length = input.signedLong(at + HEADER, BIG_ENDIAN);
    } else if (length == 0) {
      length = to - at;
    }
    if (length < header || numBoxes++ > MAX_BOXES) {
      throw new RejectedAudioException(
          RejectionCode.CORRUPT, "a box of " + length + " bytes at byte " + at);
    }
    if (length > to - at) {
      throw new RejectedAudioException(
          to == input.length() ? RejectionCode.TRUNCATED : RejectionCode.CORRUPT,
          "the box at byte " + at + " declares " + length + " bytes, " + (to - at) + " are there");
    }
    return length;
  }

  private void look(String type, long from, long to, int depth) throws RejectedAudioException {
    if (NESTED.contains(type) && depth < MAX_DEPTH) {
      described |= type.equals("moov");
      walk(from, to, depth + 1);
      return;
    }
    switch (type) {
      case "stsz" -> requireSizes(from, to);
      case "stts", "ctts", "co64" -> requireEntries(from + VERSION, 8, to);
      case "stsc", "elst" -> requireEntries(from + VERSION, 12, to);
      case "stco", "stss" -> requireEntries(from + VERSION, 4, to);
      default -> {}
    }
  }

  /** All samples together are not larger than the recording. */
  private void requireSizes(long from, long to) throws RejectedAudioException {
    long size = input.unsignedInt(from + VERSION, BIG_ENDIAN);
    long count = input.unsignedInt(from + VERSION + 4, BIG_ENDIAN);
    if (size == 0) {
      requireEntries(from + VERSION + 4, 4, to);
    } else if (count > input.length() / size) {
      throw tooMany(count);
    }
  }

  private void requireEntries(long at, int entryLength, long to) throws RejectedAudioException {
    long count = input.unsignedInt(at, BIG_ENDIAN);
    if (count * entryLength > to - at - 4) {
      throw tooMany(count);
    }
  }

  private static RejectedAudioException tooMany(long count) {
    return new RejectedAudioException(
        RejectionCode.IMPLAUSIBLE_HEADER, "a table declares " + count + " entries");
  }
}
