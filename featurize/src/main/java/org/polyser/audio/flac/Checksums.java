package org.polyser.audio.flac;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The checksums of a frame, upper bit first, starting from 0: CRC-8 with polynomial x^8 + x^2 + x +
 * 1, and CRC-16 with x^16 + x^15 + x^2 + 1. Over data that its checksum follows, both are 0.
 *
 * <p>Source: RFC 9639, sections 9.1.8 and 9.3.
 */
final class Checksums {

  private static final int POLYNOMIAL_8 = 0x07;
  private static final int POLYNOMIAL_16 = 0x8005;
  private static final int TABLE = 256;

  /** Bytes that the sum over them takes in at once. */
  private static final int SLICE = 16;

  private static final byte[] SUMS_8 = sums8();

  /** By byte, as many tables as a slice has bytes: the last byte's, the one's before, and so on. */
  private static final char[] SUMS_16 = sums16();

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private Checksums() {}

  private static byte[] sums8() {
    byte[] sums = new byte[TABLE];
    for (int i = 0; i < TABLE; i++) {
      int sum = i;
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        sum = (sum << 1) ^ ((sum & 0x80) != 0 ? POLYNOMIAL_8 : 0);
      }
      sums[i] = (byte) sum;
    }
    return sums;
  }

  private static char[] sums16() {
    char[] sums = new char[SLICE * TABLE];
    for (int i = 0; i < TABLE; i++) {
      int sum = i << Byte.SIZE;
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        sum = (sum << 1) ^ ((sum & 0x8000) != 0 ? POLYNOMIAL_16 : 0);
      }
      sums[i] = (char) sum;
    }
    for (int i = TABLE; i < sums.length; i++) {
      int before = sums[i - TABLE];
      sums[i] = (char) ((before << Byte.SIZE) ^ sums[before >>> Byte.SIZE]);
    }
    return sums;
  }

  /** CRC-8 of bytes. */
  static int crc8(byte[] bytes, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      sum = SUMS_8[(sum ^ bytes[i]) & 0xff];
    }
    return sum & 0xff;
  }

  /** CRC-16 of bytes. */
  static int crc16(byte[] bytes, int from, int to) {
    int sum = 0;
    int at = from;
    for (; at <= to - SLICE; at += SLICE) {
      long upper = (long) LONGS.get(bytes, at) ^ ((long) sum << 48);
      long lower = (long) LONGS.get(bytes, at + Long.BYTES);
      sum = eight(lower, 0) ^ eight(upper, Long.BYTES * TABLE);
    }
    for (; at < to; at++) {
      sum = ((sum << Byte.SIZE) & 0xffff) ^ SUMS_16[(sum >>> Byte.SIZE) ^ (bytes[at] & 0xff)];
    }
    return sum;
  }

  private static int eight(long word, int table) {
    int low = (int) word;
    int high = (int) (word >>> 32);
    return SUMS_16[table + (low & 0xff)]
        ^ SUMS_16[table + TABLE + (low >>> 8 & 0xff)]
        ^ SUMS_16[table + 2 * TABLE + (low >>> 16 & 0xff)]
        ^ SUMS_16[table + 3 * TABLE + (low >>> 24)]
        ^ SUMS_16[table + 4 * TABLE + (high & 0xff)]
        ^ SUMS_16[table + 5 * TABLE + (high >>> 8 & 0xff)]
        ^ SUMS_16[table + 6 * TABLE + (high >>> 16 & 0xff)]
        ^ SUMS_16[table + 7 * TABLE + (high >>> 24)];
  }
}
