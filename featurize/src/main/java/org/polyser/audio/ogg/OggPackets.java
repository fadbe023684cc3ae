package org.polyser.audio.ogg;

import java.util.Arrays;
import org.polyser.audio.InputWindow;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;

/** The packets of one stream of an Ogg recording; pages of other streams are passed over. */
final class OggPackets {

  private static final int FULL_SEGMENT = 255;

  /** Comments with pictures are the largest packets that occur [bytes]. */
  private static final int MAX_LENGTH = 1 << 24;

  private static final long SEQUENCE_MASK = 0xffffffffL;

  private final InputWindow input;
  private final OggPages pages;
  private final long serial;
  private long sequence;
  private boolean started;
  private boolean gapAllowed;
  private int segment;
  private long position;

  /** The start of a packet whose rest is on the next page. */
  private byte[] carried = new byte[0];

  private int numCarried;
  private byte[] array;
  private int offset;
  private int length;

  /**
   * @param pages at the first page of the stream
   */
  OggPackets(InputWindow input, OggPages pages) throws RejectedAudioException {
    this.input = input;
    this.pages = pages;
    serial = pages.serial();
    sequence = pages.sequence();
    position = pages.body();
  }

  /**
   * Reads the next packet.
   *
   * @return false at the end of the recording
   */
  boolean next() throws RejectedAudioException {
    numCarried = 0;
    while (true) {
      if (segment == pages.numSegments() && !nextPage()) {
        requireNoRest();
        return false;
      }
      if (takeFromPage()) {
        return true;
      }
    }
  }

  /** Takes a packet, or the part of one that is on the current page. */
  private boolean takeFromPage() throws RejectedAudioException {
    int numBytes = 0;
    boolean complete = false;
    while (!complete && segment < pages.numSegments()) {
      int segmentLength = pages.segmentLength(segment++);
      numBytes += segmentLength;
      complete = segmentLength < FULL_SEGMENT;
    }
    int index = input.index(position, numBytes);
    position += numBytes;
    if (complete && numCarried == 0) {
      show(input.array(), index, numBytes);
    } else {
      carry(index, numBytes);
      show(carried, 0, numCarried);
    }
    return complete;
  }

  private void show(byte[] newArray, int newOffset, int newLength) {
    array = newArray;
    offset = newOffset;
    length = newLength;
  }

  private void carry(int index, int numBytes) throws RejectedAudioException {
    if (numCarried + numBytes > MAX_LENGTH) {
      throw new RejectedAudioException(
          RejectionCode.CORRUPT, "a packet of more than " + MAX_LENGTH + " bytes");
    }
    if (numCarried + numBytes > carried.length) {
      carried = Arrays.copyOf(carried, 2 * (numCarried + numBytes));
    }
    System.arraycopy(input.array(), index, carried, numCarried, numBytes);
    numCarried += numBytes;
  }

  private boolean nextPage() throws RejectedAudioException {
    do {
      if (!pages.next()) {
        return false;
      }
      requireSameRecording();
    } while (pages.serial() != serial);
    requireFollowing();
    started = true;
    sequence = pages.sequence();
    segment = 0;
    position = pages.body();
    if (pages.isContinued() && numCarried == 0) {
      takeFromPage();
      numCarried = 0;
    }
    return true;
  }

  private void requireSameRecording() throws RejectedAudioException {
    if (pages.isFirst() && (started || pages.serial() == serial)) {
      throw new RejectedAudioException(
          RejectionCode.UNSUPPORTED_ENCODING, "a second recording follows in the same Ogg file");
    }
  }

  private void requireFollowing() throws RejectedAudioException {
    boolean follows = pages.sequence() == ((sequence + 1) & SEQUENCE_MASK);
    boolean continues = pages.isContinued() || numCarried == 0;
    if (!gapAllowed && !(follows && continues)) {
      throw new RejectedAudioException(
          RejectionCode.CORRUPT, "Ogg pages are missing after page " + sequence);
    }
    gapAllowed = false;
  }

  private void requireNoRest() throws RejectedAudioException {
    if (numCarried > 0) {
      throw new RejectedAudioException(RejectionCode.TRUNCATED, "the last packet in Ogg is cut");
    }
  }

  /** What is recorded from a broadcast has its headers, and then what was on the air. */
  void allowGap() {
    gapAllowed = true;
  }

  /** Whether no further packet ends on the current page. */
  boolean pageIsRead() throws RejectedAudioException {
    for (int i = segment; i < pages.numSegments(); i++) {
      if (pages.segmentLength(i) < FULL_SEGMENT) {
        return false;
      }
    }
    return true;
  }

  /** The page on which the last packet ended. */
  OggPages page() {
    return pages;
  }

  byte[] array() {
    return array;
  }

  int offset() {
    return offset;
  }

  int length() {
    return length;
  }

  /** A copy of the last packet. */
  byte[] copy() {
    return Arrays.copyOfRange(array, offset, offset + length);
  }
}
