package org.polyser.audio.flac;

import org.polyser.audio.RejectedAudioException;

/**
 * The header of a frame.
 *
 * <p>Source: RFC 9639, section 9.1.
 *
 * @param variable 1 if the coded number counts samples, 0 if it counts frames
 * @param blockSize samples of each channel
 * @param sampleRate [Hz], or 0 for that of STREAMINFO
 * @param numChannels from 1 to 8
 * @param decorrelation how two channels are stored
 * @param bits of one sample, or 0 for those of STREAMINFO
 * @param number of the frame, or of its first sample
 */
record FrameHeader(
    int variable,
    int blockSize,
    int sampleRate,
    int numChannels,
    Decorrelation decorrelation,
    int bits,
    long number) {

  private static final int SYNC_CODE = 0b111111111111100;
  private static final int SYNC_BITS = 15;
  private static final int MAX_BLOCK = 65_535;
  private static final int MAX_CHANNELS = 8;

  private static final int[] RATES = {
    0, 88_200, 176_400, 192_000, 8_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000
  };

  private static final int RESERVED = -1;
  private static final int[] BITS = {0, 8, 12, RESERVED, 16, 20, 24, 32};

  /** Reads a header and checks its checksum. */
  static FrameHeader read(BitReader bits) throws RejectedAudioException, OutOfBitsException {
    int start = bits.byteIndex();
    require(bits.small(SYNC_BITS) == SYNC_CODE, "no frame where one should start");
    int variable = bits.small(1);
    int blockCode = bits.small(4);
    int rateCode = bits.small(4);
    int channels = bits.small(4);
    int depth = BITS[bits.small(3)];
    require(depth != RESERVED && bits.small(1) == 0, "a reserved value in a frame header");
    long number = number(bits);
    int blockSize = blockSize(bits, blockCode);
    int sampleRate = sampleRate(bits, rateCode);
    bits.unsigned(Byte.SIZE);
    require(Checksums.crc8(bits.bytes(), start, bits.byteIndex()) == 0, "a damaged frame header");
    int numChannels = channels < MAX_CHANNELS ? channels + 1 : 2;
    Decorrelation decorrelation = decorrelation(channels);
    return new FrameHeader(
        variable, blockSize, sampleRate, numChannels, decorrelation, depth, number);
  }

  /** Source: RFC 9639, section 9.1.3. */
  private static Decorrelation decorrelation(int channels) throws RejectedAudioException {
    return switch (channels) {
      case 0, 1, 2, 3, 4, 5, 6, 7 -> Decorrelation.INDEPENDENT;
      case 8 -> Decorrelation.LEFT_SIDE;
      case 9 -> Decorrelation.RIGHT_SIDE;
      case 10 -> Decorrelation.MID_SIDE;
      default -> throw Rejection.corrupt("a reserved number of channels");
    };
  }

  /**
   * Reads a number in the manner of UTF-8: as many ones as it has bytes, if more than one.
   *
   * <p>Source: RFC 9639, section 9.1.5.
   */
  private static long number(BitReader bits) throws RejectedAudioException, OutOfBitsException {
    int first = bits.small(Byte.SIZE);
    int numBytes = Integer.numberOfLeadingZeros(~first << 24);
    require(numBytes != 1 && numBytes < Byte.SIZE, "a broken coded number");
    long number = first & (0x7f >>> numBytes);
    for (int i = 1; i < numBytes; i++) {
      require(bits.small(2) == 0b10, "a broken coded number");
      number = number << 6 | bits.unsigned(6);
    }
    return number;
  }

  /** Source: RFC 9639, sections 9.1.1 and 9.1.6. */
  private static int blockSize(BitReader bits, int code)
      throws RejectedAudioException, OutOfBitsException {
    require(code > 0, "a reserved block size");
    int size =
        switch (code) {
          case 1 -> 192;
          case 2, 3, 4, 5 -> 144 << code;
          case 6 -> bits.small(8) + 1;
          case 7 -> bits.small(16) + 1;
          default -> 1 << code;
        };
    require(size <= MAX_BLOCK, "a block of " + size + " samples");
    return size;
  }

  /** Source: RFC 9639, sections 9.1.2 and 9.1.7. */
  private static int sampleRate(BitReader bits, int code)
      throws RejectedAudioException, OutOfBitsException {
    require(code < 15, "a forbidden sample rate");
    int rate =
        switch (code) {
          case 12 -> 1000 * bits.small(8);
          case 13 -> bits.small(16);
          case 14 -> 10 * bits.small(16);
          default -> RATES[code];
        };
    require(code == 0 || rate > 0, "a sample rate of 0 Hz");
    return rate;
  }

  private static void require(boolean rule, String otherwise) throws RejectedAudioException {
    if (!rule) {
      throw Rejection.corrupt(otherwise);
    }
  }
}
