package org.polyser.audio.flac;

import java.util.Arrays;
import org.polyser.audio.RejectedAudioException;

/**
 * Decodes subframes of up to 32 bits. Keeps a predictor, to allocate none.
 *
 * <p>Source: RFC 9639, sections 9.2.3 to 9.2.6.
 */
final class Subframe {

  private final Predictor predictor = new Predictor();

  /**
   * Decodes the next subframe.
   *
   * @param depth bits of a sample
   * @param samples where they go
   * @param blockSize how many
   */
  void decode(BitReader bits, int depth, int[] samples, int blockSize)
      throws RejectedAudioException, OutOfBitsException {
    SubframeHeader header = SubframeHeader.read(bits, depth, blockSize);
    int width = depth - header.wasted();
    switch (header.kind()) {
      case CONSTANT -> Arrays.fill(samples, 0, blockSize, (int) bits.signed(width));
      case VERBATIM -> plain(bits, width, samples, blockSize);
      case FIXED, LINEAR -> predicted(bits, width, header, samples, blockSize);
    }
    if (header.wasted() > 0) {
      pad(samples, blockSize, header.wasted());
    }
  }

  private static void plain(BitReader bits, int width, int[] samples, int count)
      throws OutOfBitsException {
    for (int i = 0; i < count; i++) {
      samples[i] = (int) bits.signed(width);
    }
  }

  private void predicted(
      BitReader bits, int width, SubframeHeader header, int[] samples, int blockSize)
      throws RejectedAudioException, OutOfBitsException {
    plain(bits, width, samples, header.order());
    predictor.read(bits, header);
    Residual.decode(bits, samples, blockSize, header.order(), predictor);
  }

  private static void pad(int[] samples, int count, int wasted) {
    for (int i = 0; i < count; i++) {
      samples[i] <<= wasted;
    }
  }
}
