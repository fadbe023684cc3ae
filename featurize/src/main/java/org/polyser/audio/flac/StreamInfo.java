package org.polyser.audio.flac;

import org.polyser.audio.RejectedAudioException;

/**
 * What STREAMINFO says of a stream. The lengths of frames and the MD5 sum in it are not looked at.
 *
 * <p>Source: RFC 9639, section 8.2.
 *
 * @param minBlock samples of the shortest block but the last
 * @param maxBlock samples of the longest block
 * @param sampleRate [Hz]
 * @param numChannels from 1 to 8
 * @param bits of one sample, from 4 to 32
 * @param numSamples of each channel; 0 if it is not known
 */
record StreamInfo(
    int minBlock, int maxBlock, int sampleRate, int numChannels, int bits, long numSamples) {

  /** Bytes of the block. */
  static final int LENGTH = 34;

  private static final int SHORTEST_BLOCK = 16;
  private static final int MIN_BITS = 4;

  /** The highest rate that is taken for one [Hz]. */
  private static final int MAX_SAMPLE_RATE = 768_000;

  /**
   * Reads the block.
   *
   * @param window holds it from that index on
   */
  static StreamInfo of(ByteWindow window, int at) throws RejectedAudioException {
    BitReader bits = new BitReader();
    bits.reset(window.bytes(), at, window.end());
    try {
      return read(bits).plausible();
    } catch (OutOfBitsException e) {
      throw new IllegalArgumentException("STREAMINFO must be in memory", e);
    }
  }

  private static StreamInfo read(BitReader bits) throws OutOfBitsException {
    int minBlock = bits.small(16);
    int maxBlock = bits.small(16);
    bits.unsigned(2 * 24);
    int sampleRate = bits.small(20);
    int numChannels = bits.small(3) + 1;
    int width = bits.small(5) + 1;
    return new StreamInfo(minBlock, maxBlock, sampleRate, numChannels, width, bits.unsigned(36));
  }

  private StreamInfo plausible() throws RejectedAudioException {
    if (minBlock < SHORTEST_BLOCK || maxBlock < minBlock) {
      throw Rejection.implausible("blocks of " + minBlock + " to " + maxBlock + " samples");
    }
    if (sampleRate < 1 || sampleRate > MAX_SAMPLE_RATE) {
      throw Rejection.implausible(sampleRate + " Hz");
    }
    if (bits < MIN_BITS) {
      throw Rejection.implausible(bits + " bits per sample");
    }
    return this;
  }
}
