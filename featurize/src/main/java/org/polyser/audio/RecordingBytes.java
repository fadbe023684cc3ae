package org.polyser.audio;

import java.io.IOException;

/** The bytes of an encoded recording, read at any position. */
public interface RecordingBytes {

  /** Number of bytes. */
  long length();

  /**
   * Reads bytes, as many as are at hand.
   *
   * @param position index of the first one
   * @param target where they go
   * @param offset index of the first one there
   * @param length how many at most, at least 1
   * @return how many were read, at least 1, or -1 at the end
   * @throws IOException if they cannot be read
   */
  int read(long position, byte[] target, int offset, int length) throws IOException;

  /**
   * A recording that is held in memory.
   *
   * @param all its bytes, not copied
   */
  static RecordingBytes of(byte[] all) {
    return new MemoryBytes(all);
  }
}
