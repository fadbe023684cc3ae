package org.polyser.audio.samples;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How one sample is stored. Integers are scaled so that full scale is 1. The byte order is that of
 * the buffer.
 */
public enum SampleEncoding {
  UNSIGNED_8(1) {
    @Override
    public void decode(ByteBuffer bytes, int at, int step, float[] out, int to, int count) {
      for (int i = 0, from = at; i < count; i++, from += step) {
        out[to + i] = ((bytes.get(from) & 0xff) - 128) * 0x1p-7f;
      }
    }
  },
  SIGNED_8(1) {
    @Override
    public void decode(ByteBuffer bytes, int at, int step, float[] out, int to, int count) {
      for (int i = 0, from = at; i < count; i++, from += step) {
        out[to + i] = bytes.get(from) * 0x1p-7f;
      }
    }
  },
  SIGNED_16(2) {
    @Override
    public void decode(ByteBuffer bytes, int at, int step, float[] out, int to, int count) {
      if (step == Short.BYTES && bytes.order() == ByteOrder.LITTLE_ENDIAN) {
        ShortSamples.FASTEST.scale(bytes.array(), bytes.arrayOffset() + at, out, to, count);
        return;
      }
      for (int i = 0, from = at; i < count; i++, from += step) {
        out[to + i] = bytes.getShort(from) * ShortSamples.UNIT;
      }
    }
  },
  SIGNED_24(3) {
    @Override
    public void decode(ByteBuffer bytes, int at, int step, float[] out, int to, int count) {
      int low = bytes.order() == ByteOrder.LITTLE_ENDIAN ? 0 : 2;
      int high = 2 - low;
      for (int i = 0, from = at; i < count; i++, from += step) {
        int lower = (bytes.get(from + low) & 0xff) | (bytes.get(from + 1) & 0xff) << 8;
        out[to + i] = (lower | bytes.get(from + high) << 16) * 0x1p-23f;
      }
    }
  },
  SIGNED_32(4) {
    @Override
    public void decode(ByteBuffer bytes, int at, int step, float[] out, int to, int count) {
      for (int i = 0, from = at; i < count; i++, from += step) {
        out[to + i] = bytes.getInt(from) * 0x1p-31f;
      }
    }
  },
  FLOAT_32(4) {
    @Override
    public void decode(ByteBuffer bytes, int at, int step, float[] out, int to, int count) {
      for (int i = 0, from = at; i < count; i++, from += step) {
        out[to + i] = bytes.getFloat(from);
      }
    }
  },
  FLOAT_64(8) {
    @Override
    public void decode(ByteBuffer bytes, int at, int step, float[] out, int to, int count) {
      for (int i = 0, from = at; i < count; i++, from += step) {
        out[to + i] = (float) bytes.getDouble(from);
      }
    }
  },
  MU_LAW(1) {
    @Override
    public void decode(ByteBuffer bytes, int at, int step, float[] out, int to, int count) {
      for (int i = 0, from = at; i < count; i++, from += step) {
        out[to + i] = G711.MU_LAW[bytes.get(from) & 0xff];
      }
    }
  },
  A_LAW(1) {
    @Override
    public void decode(ByteBuffer bytes, int at, int step, float[] out, int to, int count) {
      for (int i = 0, from = at; i < count; i++, from += step) {
        out[to + i] = G711.A_LAW[bytes.get(from) & 0xff];
      }
    }
  };

  private final int numBytes;

  SampleEncoding(int numBytes) {
    this.numBytes = numBytes;
  }

  /** Bytes a sample. */
  public int numBytes() {
    return numBytes;
  }

  /** Whether a sample may be anything that a float can be. */
  public boolean unbounded() {
    return this == FLOAT_32 || this == FLOAT_64;
  }

  /**
   * Decodes samples.
   *
   * @param bytes where they are
   * @param at byte index of the first one
   * @param step bytes from one to the next
   * @param out where they go
   * @param to index of the first one there
   * @param count how many
   */
  public abstract void decode(ByteBuffer bytes, int at, int step, float[] out, int to, int count);
}
