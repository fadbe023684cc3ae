package org.polyser.audio.ogg;

import java.nio.ByteBuffer;

/**
 * The checksum of Ogg: CRC-32 with polynomial 0x04c11db7, upper bit first, starting from 0.
 *
 * <p>Source: RFC 3533, section 6, field 6.
 */
public final class OggChecksum {

  private static final int POLYNOMIAL = 0x04c11db7;

  /** By byte; the second one for the byte before, and so on. */
  private static final int[][] TABLES = tables();

  private OggChecksum() {}

  private static int[][] tables() {
    int[][] tables = new int[4][256];
    for (int i = 0; i < 256; i++) {
      int sum = i << 24;
      for (int bit = 0; bit < 8; bit++) {
        sum = (sum << 1) ^ (sum < 0 ? POLYNOMIAL : 0);
      }
      tables[0][i] = sum;
    }
    for (int t = 1; t < tables.length; t++) {
      for (int i = 0; i < 256; i++) {
        int sum = tables[t - 1][i];
        tables[t][i] = (sum << 8) ^ tables[0][sum >>> 24];
      }
    }
    return tables;
  }

  /** Continues a checksum. */
  public static int update(int sum, byte[] bytes, int from, int length) {
    ByteBuffer words = ByteBuffer.wrap(bytes);
    int at = from;
    int end = from + length;
    int now = sum;
    for (; at + 3 < end; at += 4) {
      now ^= words.getInt(at);
      now =
          TABLES[3][now >>> 24]
              ^ TABLES[2][(now >>> 16) & 0xff]
              ^ TABLES[1][(now >>> 8) & 0xff]
              ^ TABLES[0][now & 0xff];
    }
    for (; at < end; at++) {
      now = (now << 8) ^ TABLES[0][(now >>> 24 ^ bytes[at]) & 0xff];
    }
    return now;
  }
}
