package org.polyser.audio.flac;

import java.util.Arrays;
import org.polyser.audio.RejectedAudioException;

/**
 * The coded residual of a subframe.
 *
 * <p>Source: RFC 9639, section 9.2.7.
 */
final class Residual {

  /** The largest folded residual: residuals are in (-2^31, 2^31). */
  private static final long MAX_FOLDED = 0xfffffffeL;

  private static final int MAX_METHOD = 1;

  /** Up to these parameters, so many codes mostly fit into one word. */
  private static final int MAX_PARAMETER_OF_FOUR = 10;

  private static final int MAX_PARAMETER_OF_TWO = 20;

  private Residual() {}

  /**
   * Decodes the residual of a block and turns it to samples, partition by partition, so that the
   * arithmetic of the predictor overlaps with the search for codes.
   *
   * <p>A first partition without any residual is against the letter, but encoders write it.
   *
   * @param samples starts with as many as the order of the subframe
   * @param blockSize all samples
   * @param order of the subframe
   * @param predictor of the subframe, or one of order 0 to leave the residual as it is
   */
  static void decode(BitReader bits, int[] samples, int blockSize, int order, Predictor predictor)
      throws RejectedAudioException, OutOfBitsException {
    int method = bits.small(2);
    int partitionOrder = bits.small(4);
    int length = blockSize >> partitionOrder;
    if (method > MAX_METHOD || length << partitionOrder != blockSize || length < order) {
      throw Rejection.corrupt("residual that is not partitioned as it must");
    }
    int from = order;
    for (int to = length; to <= blockSize; to += length) {
      partition(bits, 4 + method, samples, from, to);
      predictor.restore(samples, from, to);
      from = to;
    }
  }

  private static void partition(BitReader bits, int width, int[] samples, int from, int to)
      throws RejectedAudioException, OutOfBitsException {
    int parameter = bits.small(width);
    if (parameter == (1 << width) - 1) {
      escaped(bits, samples, from, to);
    } else if (parameter <= MAX_PARAMETER_OF_FOUR) {
      fours(bits, parameter, samples, from, to);
    } else if (parameter <= MAX_PARAMETER_OF_TWO) {
      twos(bits, parameter, samples, from, to);
    } else {
      for (int i = from; i < to; i++) {
        samples[i] = one(bits, parameter);
      }
    }
  }

  /** Source: RFC 9639, section 9.2.7.1. */
  private static void escaped(BitReader bits, int[] samples, int from, int to)
      throws OutOfBitsException {
    int width = bits.small(5);
    if (width == 0) {
      Arrays.fill(samples, from, to, 0);
      return;
    }
    for (int i = from; i < to; i++) {
      samples[i] = (int) bits.signed(width);
    }
  }

  /**
   * Four codes from a word. Whether all of them lie within it is checked afterwards, so that the
   * processor need not wait; if not, the next code is decoded alone. Long for the sake of speed:
   * the loop keeps all its state in registers.
   */
  private static void fours(BitReader bits, int parameter, int[] samples, int from, int to)
      throws RejectedAudioException, OutOfBitsException {
    byte[] bytes = bits.bytes();
    int limit = bits.limit();
    int position = bits.position();
    int low = parameter + 1;
    int down = Long.SIZE - low;
    int i = from;
    while (i < to) {
      while (i <= to - 4) {
        long a = BitReader.word(bytes, position);
        int zerosA = Long.numberOfLeadingZeros(a);
        a <<= zerosA;
        long b = a << low;
        int zerosB = Long.numberOfLeadingZeros(b);
        b <<= zerosB;
        long c = b << low;
        int zerosC = Long.numberOfLeadingZeros(c);
        c <<= zerosC;
        long d = c << low;
        int zerosD = Long.numberOfLeadingZeros(d);
        d <<= zerosD;
        int used = zerosA + zerosB + zerosC + zerosD + 4 * low;
        if (used > BitReader.WORD_BITS || position + used > limit) {
          break;
        }
        samples[i] = unfold(((zerosA - 1) << parameter) + (int) (a >>> down));
        samples[i + 1] = unfold(((zerosB - 1) << parameter) + (int) (b >>> down));
        samples[i + 2] = unfold(((zerosC - 1) << parameter) + (int) (c >>> down));
        samples[i + 3] = unfold(((zerosD - 1) << parameter) + (int) (d >>> down));
        position += used;
        i += 4;
      }
      if (i < to) {
        bits.position(position);
        samples[i] = one(bits, parameter);
        position = bits.position();
        i++;
      }
    }
    bits.position(position);
  }

  /** As {@link #fours}, of two codes. */
  private static void twos(BitReader bits, int parameter, int[] samples, int from, int to)
      throws RejectedAudioException, OutOfBitsException {
    byte[] bytes = bits.bytes();
    int limit = bits.limit();
    int position = bits.position();
    int low = parameter + 1;
    int down = Long.SIZE - low;
    int i = from;
    while (i < to) {
      while (i <= to - 2) {
        long a = BitReader.word(bytes, position);
        int zerosA = Long.numberOfLeadingZeros(a);
        a <<= zerosA;
        long b = a << low;
        int zerosB = Long.numberOfLeadingZeros(b);
        b <<= zerosB;
        int used = zerosA + zerosB + 2 * low;
        if (used > BitReader.WORD_BITS || position + used > limit) {
          break;
        }
        samples[i] = unfold(((zerosA - 1) << parameter) + (int) (a >>> down));
        samples[i + 1] = unfold(((zerosB - 1) << parameter) + (int) (b >>> down));
        position += used;
        i += 2;
      }
      if (i < to) {
        bits.position(position);
        samples[i] = one(bits, parameter);
        position = bits.position();
        i++;
      }
    }
    bits.position(position);
  }

  /** Source: RFC 9639, sections 9.2.7.2 and 9.2.7.3. */
  private static int one(BitReader bits, int parameter)
      throws RejectedAudioException, OutOfBitsException {
    long folded = (long) bits.unary() << parameter | bits.unsigned(parameter);
    if (folded > MAX_FOLDED) {
      throw Rejection.corrupt("a residual of more than 32 bits");
    }
    return unfold((int) folded);
  }

  private static int unfold(int folded) {
    return folded >>> 1 ^ -(folded & 1);
  }
}
