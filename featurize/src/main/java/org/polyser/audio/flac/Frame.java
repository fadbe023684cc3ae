package org.polyser.audio.flac;

import java.util.Arrays;
import org.polyser.audio.RejectedAudioException;

/**
 * Decodes frames. Keeps the samples of the last one, in arrays for the longest so far.
 *
 * <p>Source: RFC 9639, section 9.
 */
final class Frame {

  private static final int SUM_BITS = 16;

  private final StreamInfo info;
  private final Subframe subframe = new Subframe();
  private final WideSubframe wideSubframe = new WideSubframe();
  private final int[][] samples;
  private final float[][] channels;

  Frame(StreamInfo info) {
    this.info = info;
    samples = new int[info.numChannels()][0];
    channels = new float[info.numChannels()][0];
  }

  /** A channel of the last frame, from -1 to 1; maybe followed by other values. */
  float[] channel(int index) {
    return channels[index];
  }

  /**
   * Decodes the subframes and the footer of a frame.
   *
   * @param bits behind the header
   * @param start index of the first byte of the header
   */
  void decode(BitReader bits, int start, FrameHeader header)
      throws RejectedAudioException, OutOfBitsException {
    reserve(header.blockSize());
    decodeSubframes(bits, header.decorrelation(), header.blockSize());
    if (bits.padding() != 0) {
      throw Rejection.corrupt("a frame is not padded with zeros");
    }
    bits.unsigned(SUM_BITS);
    if (Checksums.crc16(bits.bytes(), start, bits.byteIndex()) != 0) {
      throw Rejection.corrupt("a damaged frame");
    }
    for (int channel = 0; channel < channels.length; channel++) {
      convert(samples[channel], channels[channel], header.blockSize());
    }
  }

  private void reserve(int blockSize) {
    int old = samples[0].length;
    if (old < blockSize) {
      int capacity = Math.min(info.maxBlock(), Math.max(blockSize, 2 * old));
      Arrays.setAll(samples, i -> new int[capacity]);
      Arrays.setAll(channels, i -> new float[capacity]);
    }
  }

  private void decodeSubframes(BitReader bits, Decorrelation decorrelation, int blockSize)
      throws RejectedAudioException, OutOfBitsException {
    long[] wide = null;
    for (int channel = 0; channel < samples.length; channel++) {
      int depth = info.bits() + decorrelation.extraBits(channel);
      if (depth == WideSubframe.DEPTH) {
        wide = wideSubframe.decode(bits, blockSize);
      } else {
        subframe.decode(bits, depth, samples[channel], blockSize);
      }
    }
    if (wide != null) {
      decorrelation.restore(samples[0], samples[1], wide, blockSize);
    } else if (decorrelation != Decorrelation.INDEPENDENT) {
      decorrelation.restore(samples[0], samples[1], blockSize);
    }
  }

  private void convert(int[] from, float[] to, int count) {
    float scale = 1f / (1L << (info.bits() - 1));
    for (int i = 0; i < count; i++) {
      to[i] = scale * from[i];
    }
  }
}
