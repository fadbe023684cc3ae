package org.polyser.audio.flac;

import java.util.Arrays;
import org.polyser.audio.RejectedAudioException;

/**
 * Decodes subframes of 33 bits: the difference of two channels of 32. They are rare, so that this
 * is short, not fast.
 *
 * <p>Source: RFC 9639, sections 9.2.3 to 9.2.6.
 */
final class WideSubframe {

  /** Bits of a sample. */
  static final int DEPTH = 33;

  private static final Predictor NONE = new Predictor();

  private final Predictor predictor = new Predictor();
  private int[] residual = new int[0];
  private long[] samples = new long[0];

  /**
   * Decodes the next subframe.
   *
   * @return its samples, followed by others; valid until the next call
   */
  long[] decode(BitReader bits, int blockSize) throws RejectedAudioException, OutOfBitsException {
    reserve(blockSize);
    SubframeHeader header = SubframeHeader.read(bits, DEPTH, blockSize);
    int width = DEPTH - header.wasted();
    switch (header.kind()) {
      case CONSTANT -> Arrays.fill(samples, 0, blockSize, bits.signed(width));
      case VERBATIM -> plain(bits, width, blockSize);
      case FIXED, LINEAR -> predicted(bits, width, header, blockSize);
    }
    for (int i = 0; i < blockSize; i++) {
      samples[i] <<= header.wasted();
    }
    return samples;
  }

  private void reserve(int blockSize) {
    if (samples.length < blockSize) {
      samples = new long[blockSize];
      residual = new int[blockSize];
    }
  }

  private void plain(BitReader bits, int width, int count) throws OutOfBitsException {
    for (int i = 0; i < count; i++) {
      samples[i] = bits.signed(width);
    }
  }

  private void predicted(BitReader bits, int width, SubframeHeader header, int blockSize)
      throws RejectedAudioException, OutOfBitsException {
    plain(bits, width, header.order());
    predictor.read(bits, header);
    Residual.decode(bits, residual, blockSize, header.order(), NONE);
    for (int i = header.order(); i < blockSize; i++) {
      samples[i] = residual[i];
    }
    predictor.restore(samples, header.order(), blockSize);
  }
}
