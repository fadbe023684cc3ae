package org.polyser.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A stretch of a recording's bytes in memory, moved along as a parser goes. Positions count from
 * the start of the recording.
 */
public final class InputWindow {

  private static final int CAPACITY = 1 << 16;

  private final RecordingBytes recording;
  private final long length;
  private ByteBuffer bytes;
  private long start;
  private int count;

  public InputWindow(RecordingBytes recording) {
    this.recording = recording;
    length = recording.length();
    if (recording instanceof MemoryBytes memory) {
      bytes = ByteBuffer.wrap(memory.all());
      count = memory.all().length;
    } else {
      bytes = ByteBuffer.allocate((int) Math.min(length, CAPACITY));
    }
  }

  /** All bytes of the recording. */
  public RecordingBytes recording() {
    return recording;
  }

  /** Number of bytes of the recording. */
  public long length() {
    return length;
  }

  /** Whether the recording has that many bytes from a position on. */
  public boolean has(long position, long numBytes) {
    return position >= 0 && numBytes <= length - position;
  }

  /** What holds the window; its indices are those of {@link #index}. */
  public ByteBuffer bytes(ByteOrder order) {
    return bytes.order(order);
  }

  /** The array behind {@link #bytes}. */
  public byte[] array() {
    return bytes.array();
  }

  /**
   * Brings bytes into the window.
   *
   * @return the index in the window of the byte at that position
   * @throws RejectedAudioException if the recording ends before, or cannot be read
   */
  public int index(long position, int numBytes) throws RejectedAudioException {
    if (position < start || numBytes > start + count - position) {
      requirePresent(position, numBytes);
      load(position, numBytes);
    }
    return (int) (position - start);
  }

  private void requirePresent(long position, long numBytes) throws RejectedAudioException {
    if (!has(position, numBytes)) {
      throw new RejectedAudioException(
          RejectionCode.TRUNCATED,
          "ends at byte " + length + ", more is declared from byte " + position + " on");
    }
  }

  private void load(long position, int numBytes) throws RejectedAudioException {
    long kept = position >= start ? Math.max(0, start + count - position) : 0;
    byte[] from = bytes.array();
    if (numBytes > from.length) {
      bytes = ByteBuffer.allocate(Math.max(numBytes, CAPACITY));
    }
    System.arraycopy(from, kept == 0 ? 0 : (int) (position - start), bytes.array(), 0, (int) kept);
    start = position;
    count = (int) kept;
    int wanted = (int) Math.min(bytes.capacity(), length - position);
    while (count < numBytes) {
      count += read(position + count, wanted - count);
    }
  }

  private int read(long position, int atMost) throws RejectedAudioException {
    int numRead;
    try {
      numRead = recording.read(position, bytes.array(), count, atMost);
    } catch (IOException e) {
      throw unreadable(e);
    }
    if (numRead < 1) {
      throw new RejectedAudioException(
          RejectionCode.TRUNCATED, "ends at byte " + position + " of " + length);
    }
    return numRead;
  }

  /** What a recording is rejected with whose bytes cannot be read. */
  public static RejectedAudioException unreadable(IOException e) {
    return new RejectedAudioException(
        RejectionCode.UNREADABLE, e.getClass().getSimpleName() + " while reading");
  }

  public int unsignedByte(long position) throws RejectedAudioException {
    int index = index(position, Byte.BYTES);
    return bytes.get(index) & 0xff;
  }

  public int unsignedShort(long position, ByteOrder order) throws RejectedAudioException {
    int index = index(position, Short.BYTES);
    return bytes(order).getShort(index) & 0xffff;
  }

  public long unsignedInt(long position, ByteOrder order) throws RejectedAudioException {
    int index = index(position, Integer.BYTES);
    return bytes(order).getInt(index) & 0xffffffffL;
  }

  public long signedLong(long position, ByteOrder order) throws RejectedAudioException {
    int index = index(position, Long.BYTES);
    return bytes(order).getLong(index);
  }

  /** Whether these Latin-1 characters stand at a position. */
  public boolean startsWith(long position, String magic) throws RejectedAudioException {
    if (!has(position, magic.length())) {
      return false;
    }
    int index = index(position, magic.length());
    for (int i = 0; i < magic.length(); i++) {
      if ((bytes.get(index + i) & 0xff) != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Latin-1 characters for a message, without those that do not print. */
  public String text(long position, int numBytes) throws RejectedAudioException {
    int index = index(position, numBytes);
    return new String(bytes.array(), index, numBytes, StandardCharsets.ISO_8859_1)
        .replaceAll("[^ -~]", "?");
  }
}
