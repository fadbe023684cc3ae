package org.polyser.audio;

/**
 * A recording that is held in memory.
 *
 * @param all its bytes, not copied
 */
@SuppressWarnings("ArrayRecordComponent")
public record MemoryBytes(byte[] all) implements RecordingBytes {

  @Override
  public long length() {
    return all.length;
  }

  @Override
  public int read(long position, byte[] target, int offset, int length) {
    if (position >= all.length) {
      return -1;
    }
    int count = (int) Math.min(length, all.length - position);
    System.arraycopy(all, (int) position, target, offset, count);
    return count;
  }
}
