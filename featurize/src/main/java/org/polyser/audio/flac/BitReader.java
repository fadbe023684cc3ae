package org.polyser.audio.flac;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Reads numbers of any width, upper bit first. Behind the bytes proper there must be {@link
 * ByteWindow#PADDING} more.
 *
 * <p>Source: RFC 9639, section 5.
 */
final class BitReader {

  /** What {@link #word} has at least: 64 less the bits of its first byte that were read before. */
  static final int WORD_BITS = 57;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private byte[] bytes = new byte[0];
  private int position;
  private int limit;

  /** Starts at a byte of an array. */
  void reset(byte[] source, int from, int to) {
    bytes = source;
    position = Byte.SIZE * from;
    limit = Byte.SIZE * to;
  }

  byte[] bytes() {
    return bytes;
  }

  /** Index of the next bit. */
  int position() {
    return position;
  }

  /** Index behind the last bit. */
  int limit() {
    return limit;
  }

  /** Index of the byte that the next bit is in. */
  int byteIndex() {
    return position / Byte.SIZE;
  }

  /** Jumps to a bit, at most to the {@link #limit}. */
  void position(int index) throws OutOfBitsException {
    if (index > limit) {
      throw new OutOfBitsException();
    }
    position = index;
  }

  /** The bits from one on, in the upper {@link #WORD_BITS} bits; those below are not defined. */
  static long word(byte[] bytes, int position) {
    return (long) LONGS.get(bytes, position >>> 3) << (position & 7);
  }

  /**
   * Reads an unsigned number.
   *
   * @param width bits, from 0 to {@link #WORD_BITS}
   */
  long unsigned(int width) throws OutOfBitsException {
    long word = word(bytes, position);
    position(position + width);
    return word >>> 1 >>> (Long.SIZE - 1 - width);
  }

  /** Reads an unsigned number of few bits. */
  int small(int width) throws OutOfBitsException {
    return (int) unsigned(width);
  }

  /**
   * Reads a number in two's complement.
   *
   * @param width bits, from 1 to {@link #WORD_BITS}
   */
  long signed(int width) throws OutOfBitsException {
    long word = word(bytes, position);
    position(position + width);
    return word >> (Long.SIZE - width);
  }

  /** Reads zeros up to a one, and it. */
  int unary() throws OutOfBitsException {
    int zeros = 0;
    while (true) {
      int run = Long.numberOfLeadingZeros(word(bytes, position));
      if (run < WORD_BITS) {
        position(position + run + 1);
        return zeros + run;
      }
      position(position + WORD_BITS);
      zeros += WORD_BITS;
    }
  }

  /** Reads up to the next full byte. */
  int padding() throws OutOfBitsException {
    return small(-position & (Byte.SIZE - 1));
  }
}
