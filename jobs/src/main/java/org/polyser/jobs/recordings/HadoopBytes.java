package org.polyser.jobs.recordings;

import java.io.IOException;
import org.apache.hadoop.fs.FSDataInputStream;
import org.polyser.audio.RecordingBytes;

/**
 * A range of a file, read through a window: decoders read little by little, files are best read a
 * megabyte at a time.
 */
final class HadoopBytes implements RecordingBytes {

  private final FSDataInputStream stream;
  private final long offset;
  private final long length;
  private final byte[] window;
  private long windowStart;
  private int windowLength;

  /**
   * @param offset of the range in the file
   * @param length of the range
   * @param window scratch that nobody else uses before the range was read
   */
  HadoopBytes(FSDataInputStream stream, long offset, long length, byte[] window) {
    this.stream = stream;
    this.offset = offset;
    this.length = length;
    this.window = window;
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public int read(long position, byte[] target, int to, int count) throws IOException {
    if (position >= length) {
      return -1;
    }
    if (position < windowStart || position >= windowStart + windowLength) {
      fill(position);
    }
    int from = (int) (position - windowStart);
    int read = Math.min(count, windowLength - from);
    System.arraycopy(window, from, target, to, read);
    return read;
  }

  private void fill(long position) throws IOException {
    int count = (int) Math.min(window.length, length - position);
    windowLength = 0;
    stream.seek(offset + position);
    stream.readFully(window, 0, count);
    windowStart = position;
    windowLength = count;
  }
}
