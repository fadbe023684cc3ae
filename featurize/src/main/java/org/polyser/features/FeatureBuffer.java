package org.polyser.features;

import java.util.Arrays;

/**
 * Collects the frames of a signal in half precision. The rounding is that of {@link
 * FeatureMatrix#toHalfPrecision}: it moves a log10 mel energy, which lies in [-10, 5), by at most
 * {@code 2^-8 = 0.004}, that is 0.04 dB. There is room for 2 GiB, 37 hours of 80 bands every 10 ms.
 */
public final class FeatureBuffer implements FrameSink {

  /** Frames that there is room for at first: 5 s at 10 ms. */
  private static final int INITIAL_FRAMES = 500;

  /** The longest array that every JVM can make. */
  private static final int MAX_BYTES = Integer.MAX_VALUE - 8;

  private final int frameBytes;
  private byte[] halves;
  private int length;

  /**
   * @param numMels number of values a frame, at least 1
   */
  public FeatureBuffer(int numMels) {
    if (numMels < 1) {
      throw new IllegalArgumentException("numMels must be >= 1, got " + numMels);
    }
    frameBytes = Math.multiplyExact(numMels, Short.BYTES);
    halves = new byte[Math.multiplyExact(INITIAL_FRAMES, frameBytes)];
  }

  /** Appends frames. */
  @Override
  public void accept(float[] frames, int numFrames) {
    int end = Math.addExact(length, Math.multiplyExact(numFrames, frameBytes));
    if (end > halves.length) {
      halves = Arrays.copyOf(halves, (int) Math.max(end, Math.min(2L * halves.length, MAX_BYTES)));
    }
    HalfPrecision.pack(frames, numFrames * (frameBytes / Short.BYTES), halves, length);
    length = end;
  }

  /** Number of frames so far. */
  public int numFrames() {
    return length / frameBytes;
  }

  /** A copy of the frames so far: IEEE 754 binary16, little-endian, row-major. */
  public byte[] toHalfPrecision() {
    return Arrays.copyOf(halves, length);
  }

  /** Forgets the frames, and keeps the memory for those of the next signal. */
  public void clear() {
    length = 0;
  }
}
