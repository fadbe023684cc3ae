package org.polyser.benchmarks;

/** Corrects the checksums of Ogg pages, so that damage reaches what is inside them. */
final class OggRepair {

  private static final int HEADER = 27;
  private static final int CHECKSUM = 22;
  private static final int NUM_SEGMENTS = 26;
  private static final int POLYNOMIAL = 0x04c11db7;

  private OggRepair() {}

  /** Corrects all pages up to the first place where there is none. */
  static void repair(byte[] bytes) {
    int at = 0;
    while (at + HEADER <= bytes.length && bytes[at] == 'O' && bytes[at + 1] == 'g') {
      int numSegments = bytes[at + NUM_SEGMENTS] & 0xff;
      int end = at + HEADER + numSegments;
      for (int i = 0; i < numSegments && at + HEADER + i < bytes.length; i++) {
        end += bytes[at + HEADER + i] & 0xff;
      }
      if (end > bytes.length) {
        return;
      }
      putChecksum(bytes, at, end);
      at = end;
    }
  }

  private static void putChecksum(byte[] bytes, int from, int to) {
    for (int i = 0; i < Integer.BYTES; i++) {
      bytes[from + CHECKSUM + i] = 0;
    }
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum ^= bytes[i] << 24;
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        sum = (sum << 1) ^ (sum < 0 ? POLYNOMIAL : 0);
      }
    }
    for (int i = 0; i < Integer.BYTES; i++) {
      bytes[from + CHECKSUM + i] = (byte) (sum >>> (8 * i));
    }
  }
}
