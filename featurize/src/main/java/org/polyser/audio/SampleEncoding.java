package org.polyser.audio;

import java.nio.ByteBuffer;

/**
 * How one sample is stored. Integers are scaled so that full scale is 1. The byte order is that of
 * the buffer.
 */
enum SampleEncoding {
  UNSIGNED_8(1) {
    @Override
    void decode(ByteBuffer bytes, int at, int step, float[] out, int to, int count) {
      for (int i = 0; i < count; i++) {
        out[to + i] = ((bytes.get(at + i * step) & 0xff) - 128) * 0x1p-7f;
      }
    }
  },
  SIGNED_16(2) {
    @Override
    void decode(ByteBuffer bytes, int at, int step, float[] out, int to, int count) {
      for (int i = 0; i < count; i++) {
        out[to + i] = bytes.getShort(at + i * step) * 0x1p-15f;
      }
    }
  },
  /** Little-endian, whatever the order of the buffer. */
  SIGNED_24(3) {
    @Override
    void decode(ByteBuffer bytes, int at, int step, float[] out, int to, int count) {
      for (int i = 0; i < count; i++) {
        int p = at + i * step;
        int low = (bytes.get(p) & 0xff) | (bytes.get(p + 1) & 0xff) << 8;
        out[to + i] = (low | bytes.get(p + 2) << 16) * 0x1p-23f;
      }
    }
  },
  SIGNED_32(4) {
    @Override
    void decode(ByteBuffer bytes, int at, int step, float[] out, int to, int count) {
      for (int i = 0; i < count; i++) {
        out[to + i] = bytes.getInt(at + i * step) * 0x1p-31f;
      }
    }
  },
  FLOAT_32(4) {
    @Override
    void decode(ByteBuffer bytes, int at, int step, float[] out, int to, int count) {
      for (int i = 0; i < count; i++) {
        out[to + i] = bytes.getFloat(at + i * step);
      }
    }
  },
  FLOAT_64(8) {
    @Override
    void decode(ByteBuffer bytes, int at, int step, float[] out, int to, int count) {
      for (int i = 0; i < count; i++) {
        out[to + i] = (float) bytes.getDouble(at + i * step);
      }
    }
  },
  MU_LAW(1) {
    @Override
    void decode(ByteBuffer bytes, int at, int step, float[] out, int to, int count) {
      for (int i = 0; i < count; i++) {
        out[to + i] = G711.MU_LAW[bytes.get(at + i * step) & 0xff];
      }
    }
  },
  A_LAW(1) {
    @Override
    void decode(ByteBuffer bytes, int at, int step, float[] out, int to, int count) {
      for (int i = 0; i < count; i++) {
        out[to + i] = G711.A_LAW[bytes.get(at + i * step) & 0xff];
      }
    }
  };

  private final int numBytes;

  SampleEncoding(int numBytes) {
    this.numBytes = numBytes;
  }

  /** Bytes a sample. */
  int numBytes() {
    return numBytes;
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
  abstract void decode(ByteBuffer bytes, int at, int step, float[] out, int to, int count);
}
