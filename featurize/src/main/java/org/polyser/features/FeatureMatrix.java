package org.polyser.features;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Features of a stretch of audio, row-major {@code [numFrames, numMels]}. The array is the record's
 * own: neither side changes it after construction.
 *
 * @param values log mel energies in the unit of their {@link LogMelDefinition}, or what a
 *     normalisation made of them
 * @param numFrames number of rows
 * @param numMels number of columns
 */
@SuppressWarnings("ArrayRecordComponent")
public record FeatureMatrix(float[] values, int numFrames, int numMels) {

  /** Decades below the maximum at which {@link #whisperNormalised} clamps. */
  private static final double DYNAMIC_RANGE = 8;

  /** Checks the shape. */
  public FeatureMatrix {
    if (numFrames < 0 || numMels < 1 || values.length != (long) numFrames * numMels) {
      throw new IllegalArgumentException(
          "[" + numFrames + ", " + numMels + "] does not hold " + values.length + " values");
    }
  }

  /**
   * Reads what {@link #toHalfPrecision} wrote.
   *
   * @param halves IEEE 754 binary16, little-endian, row-major
   * @param numFrames number of rows
   * @param numMels number of columns
   * @return the features in single precision
   */
  public static FeatureMatrix ofHalfPrecision(byte[] halves, int numFrames, int numMels) {
    if (halves.length != (long) numFrames * numMels * Short.BYTES) {
      throw new IllegalArgumentException(
          halves.length + " bytes are not [" + numFrames + ", " + numMels + "] in half precision");
    }
    return readHalfPrecision(ByteBuffer.wrap(halves), numFrames, numMels);
  }

  /**
   * Reads what {@link #toHalfPrecision} wrote, whatever comes behind it.
   *
   * @param halves in an array, read from the buffer's position, which moves behind them
   */
  public static FeatureMatrix readHalfPrecision(ByteBuffer halves, int numFrames, int numMels) {
    float[] values = new float[numFrames * numMels];
    HalfPrecision.unpack(halves.array(), halves.arrayOffset() + halves.position(), values);
    halves.position(halves.position() + values.length * Short.BYTES);
    return new FeatureMatrix(values, numFrames, numMels);
  }

  /** The values as IEEE 754 binary16, little-endian, row-major. */
  public byte[] toHalfPrecision() {
    return HalfPrecision.pack(values);
  }

  /**
   * Cuts off what lies far below the loudest value: {@code max(x, M - depth)}, M being the maximum
   * of all values.
   *
   * @param depth in the unit of the values: decades of energy for Whisper's, 10 dB each
   * @return a new matrix of the same shape
   */
  public FeatureMatrix clamped(double depth) {
    float floor = floor(depth);
    float[] clamped = new float[values.length];
    for (int i = 0; i < clamped.length; i++) {
      clamped[i] = Math.max(values[i], floor);
    }
    return new FeatureMatrix(clamped, numFrames, numMels);
  }

  /**
   * The lowest value that {@link #clamped} leaves.
   *
   * @param depth in the unit of the values
   */
  public float floor(double depth) {
    return (float) (maximum() - depth);
  }

  /**
   * Multiplies every value.
   *
   * @param factor by which
   * @return a new matrix of the same shape
   */
  public FeatureMatrix scaled(double factor) {
    float[] scaled = new float[values.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (float) (factor * values[i]);
    }
    return new FeatureMatrix(scaled, numFrames, numMels);
  }

  /**
   * Whisper's scale of one clip: {@code (max(x, M - 8) + 4) / 4}, M being the maximum of all
   * values.
   *
   * <p>Source: Radford et al., section 2.2 (range of about -1 to 1).
   *
   * @return a new matrix of the same shape
   */
  public FeatureMatrix whisperNormalised() {
    float[] scaled = clamped(DYNAMIC_RANGE).values();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = (scaled[i] + 4) / 4;
    }
    return new FeatureMatrix(scaled, numFrames, numMels);
  }

  /**
   * A range of frames.
   *
   * @param from first frame
   * @param to frame after the last one
   * @return {@code [to - from, numMels]}: a copy, or this matrix where that is all of it
   */
  public FeatureMatrix frames(int from, int to) {
    if (from < 0 || to < from || to > numFrames) {
      throw new IndexOutOfBoundsException(
          "frames [" + from + ", " + to + ") of " + numFrames + " frames");
    }
    if (to - from == numFrames) {
      return this;
    }
    return new FeatureMatrix(
        Arrays.copyOfRange(values, from * numMels, to * numMels), to - from, numMels);
  }

  /**
   * One value.
   *
   * @param frame row
   * @param mel column
   * @return the value there
   */
  public float at(int frame, int mel) {
    return values[frame * numMels + mel];
  }

  private float maximum() {
    float[] maxima = new float[FrameBlocks.FRAMES * numMels];
    Arrays.fill(maxima, Float.NEGATIVE_INFINITY);
    new FrameBlocks(this)
        .forEach(
            (block, count) -> {
              for (int i = 0; i < count; i++) {
                maxima[i] = Math.max(maxima[i], block[i]);
              }
            });
    float maximum = Float.NEGATIVE_INFINITY;
    for (float value : maxima) {
      maximum = Math.max(maximum, value);
    }
    return maximum;
  }
}
