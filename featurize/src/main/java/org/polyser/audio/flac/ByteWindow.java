package org.polyser.audio.flac;

import java.io.IOException;
import org.polyser.audio.RecordingBytes;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;

/**
 * A stretch of a recording in memory, moved forward as its parser goes. It grows with what a frame
 * has been found to need, never with what a header declares.
 */
final class ByteWindow {

  /** Bytes that may be read behind the last one; what they hold is not defined. */
  static final int PADDING = 16;

  private static final int CAPACITY = 1 << 16;

  /** No frame may be longer [bytes]: STREAMINFO has 24 bits for the length of the longest. */
  private static final int MAX_FRAME = 1 << 24;

  private final RecordingBytes recording;
  private final long length;
  private byte[] bytes;
  private long start;
  private int count;

  ByteWindow(RecordingBytes recording) {
    this.recording = recording;
    length = recording.length();
    bytes = new byte[(int) Math.min(length, CAPACITY) + PADDING];
  }

  /** Number of bytes of the recording. */
  long length() {
    return length;
  }

  /** What holds the window, up to {@link #end()} and the padding. */
  byte[] bytes() {
    return bytes;
  }

  /** Index behind the last byte in memory. */
  int end() {
    return count;
  }

  /**
   * Brings bytes into memory, as many as are wanted, or all up to the end of the recording.
   *
   * @param position of the first one in the recording, never before that of the last call
   * @return its index
   */
  int load(long position, int wanted) throws RejectedAudioException {
    long available = start + count - position;
    if (available < Math.min(wanted, length - position)) {
      move(position, (int) Math.max(0, available), (int) Math.min(wanted, length - position));
    }
    return (int) (position - start);
  }

  /**
   * As {@link #load}, of bytes that have to be there.
   *
   * @throws RejectedAudioException with {@link RejectionCode#TRUNCATED} if they are not
   */
  int require(long position, int wanted) throws RejectedAudioException {
    if (wanted > length - position) {
      throw Rejection.truncated("ends at byte " + length + ", in the metadata");
    }
    return load(position, wanted);
  }

  /** Brings more bytes of a frame into memory, after all that were there did not do. */
  int extend(long position) throws RejectedAudioException {
    if (start + count == length) {
      throw Rejection.truncated("ends at byte " + length + ", inside a frame");
    }
    long available = start + count - position;
    if (available >= MAX_FRAME) {
      throw Rejection.corrupt("a frame of more than " + MAX_FRAME + " bytes");
    }
    return load(position, (int) Math.min(MAX_FRAME, Math.max(CAPACITY, 2 * available)));
  }

  private void move(long position, int kept, int wanted) throws RejectedAudioException {
    byte[] from = bytes;
    int first = (int) (position - start);
    if (wanted > from.length - PADDING) {
      bytes = new byte[wanted + PADDING];
    }
    System.arraycopy(from, kept == 0 ? 0 : first, bytes, 0, kept);
    start = position;
    count = kept;
    int full = (int) Math.min(bytes.length - PADDING, length - position);
    while (count < full) {
      count += read(position + count, full - count);
    }
  }

  private int read(long position, int atMost) throws RejectedAudioException {
    int numRead;
    try {
      numRead = recording.read(position, bytes, count, atMost);
    } catch (IOException e) {
      throw new RejectedAudioException(
          RejectionCode.UNREADABLE, e.getClass().getSimpleName() + " while reading");
    }
    if (numRead < 1) {
      throw Rejection.truncated("ends at byte " + position + " of " + length);
    }
    return numRead;
  }
}
