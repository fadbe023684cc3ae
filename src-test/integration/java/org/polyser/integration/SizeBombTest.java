package org.polyser.integration;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.polyser.audio.RecordingBytes;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.decoding.AudioDecoder;
import org.polyser.fixtures.SizeBomb;

/**
 * What claims to be large costs no more than what is there. How soon, {@code BombRefusals} says.
 */
class SizeBombTest {

  private static final long MAX_ALLOCATED = 16L << 20;

  /** Beyond the file itself, which may be gone over twice. */
  private static final long MORE_READ = 1L << 20;

  /** Counts what is read of a file. */
  private static final class CountedBytes implements RecordingBytes {

    private final byte[] file;
    private long read;

    CountedBytes(byte[] file) {
      this.file = file;
    }

    @Override
    public long length() {
      return file.length;
    }

    @Override
    public int read(long position, byte[] target, int offset, int length) {
      int count = (int) Math.min(length, file.length - position);
      if (count <= 0) {
        return -1;
      }
      System.arraycopy(file, (int) position, target, offset, count);
      read += count;
      return count;
    }
  }

  @ParameterizedTest
  @EnumSource
  void isRefusedForWhatIsThere(SizeBomb bomb) {
    CountedBytes bytes = new CountedBytes(bomb.bytes());
    long before = allocated();
    assertThrows(RejectedAudioException.class, () -> AudioDecoder.decode(bytes));
    long allocated = allocated() - before;
    assertTrue(allocated < MAX_ALLOCATED, () -> allocated + " bytes allocated");
    assertTrue(bytes.read < 2 * bytes.length() + MORE_READ, () -> bytes.read + " bytes read");
  }

  private static long allocated() {
    return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean())
        .getCurrentThreadAllocatedBytes();
  }
}
