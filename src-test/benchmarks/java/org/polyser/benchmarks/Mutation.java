package org.polyser.benchmarks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.SplittableRandom;

/** What may happen to the bytes of a recording. */
enum Mutation {
  /** A few bits are the other way round. */
  FLIP {
    @Override
    byte[] apply(byte[] good, byte[] other, SplittableRandom random) {
      byte[] bytes = good.clone();
      int count = 1 << random.nextInt(6);
      for (int i = 0; i < count; i++) {
        bytes[position(bytes.length, random)] ^= (byte) (1 << random.nextInt(8));
      }
      return bytes;
    }
  },
  /** The end is missing. */
  TRUNCATE {
    @Override
    byte[] apply(byte[] good, byte[] other, SplittableRandom random) {
      return Arrays.copyOf(good, random.nextInt(good.length));
    }
  },
  /** A stretch is missing from the middle. */
  DELETE {
    @Override
    byte[] apply(byte[] good, byte[] other, SplittableRandom random) {
      int from = position(good.length, random);
      int to = Math.min(good.length, from + 1 + random.nextInt(64));
      return joined(good, from, good, to);
    }
  },
  /** It begins as one recording and ends as another. */
  SPLICE {
    @Override
    byte[] apply(byte[] good, byte[] other, SplittableRandom random) {
      return joined(good, random.nextInt(good.length), other, random.nextInt(other.length));
    }
  },
  /** A stretch stands there twice. */
  REPEAT {
    @Override
    byte[] apply(byte[] good, byte[] other, SplittableRandom random) {
      int to = 1 + position(good.length, random);
      return joined(good, to, good, Math.max(0, to - 1 - random.nextInt(256)));
    }
  },
  /** Numbers are the largest, the smallest, or any. */
  EXTREME {
    @Override
    byte[] apply(byte[] good, byte[] other, SplittableRandom random) {
      byte[] bytes = Arrays.copyOf(good, Math.max(good.length, Long.BYTES));
      ByteBuffer numbers = ByteBuffer.wrap(bytes);
      int count = 1 + random.nextInt(3);
      for (int i = 0; i < count; i++) {
        numbers.order(random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int at = position(bytes.length - Integer.BYTES, random);
        numbers.putInt(at, EXTREMES[random.nextInt(EXTREMES.length)] >>> (8 * random.nextInt(4)));
      }
      return bytes;
    }
  },
  /** A stretch is noise. */
  NOISE {
    @Override
    byte[] apply(byte[] good, byte[] other, SplittableRandom random) {
      byte[] bytes = good.clone();
      int from = position(bytes.length, random);
      int to = Math.min(bytes.length, from + 1 + random.nextInt(128));
      for (int i = from; i < to; i++) {
        bytes[i] = (byte) random.nextInt();
      }
      return bytes;
    }
  };

  /** Where headers are, roughly [bytes]. */
  private static final int HEAD = 128;

  private static final int[] EXTREMES = {
    -1, 0, 1, Integer.MAX_VALUE, Integer.MIN_VALUE, 0xffff0000
  };

  /**
   * Damages a recording.
   *
   * @param good bytes of it, at least one
   * @param other bytes of another one
   * @param random draws
   * @return other bytes
   */
  abstract byte[] apply(byte[] good, byte[] other, SplittableRandom random);

  /** Half of the draws are in the head, where a little does the most. */
  private static int position(int length, SplittableRandom random) {
    return random.nextInt(random.nextBoolean() ? Math.min(HEAD, length) : length);
  }

  private static byte[] joined(byte[] first, int to, byte[] second, int from) {
    byte[] bytes = Arrays.copyOf(first, to + second.length - from);
    System.arraycopy(second, from, bytes, to, second.length - from);
    return bytes;
  }
}
