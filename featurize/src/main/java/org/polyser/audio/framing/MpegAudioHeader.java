package org.polyser.audio.framing;

/**
 * The four bytes at the start of every frame of MPEG audio.
 *
 * <p>Source: ISO/IEC 11172-3, section 2.4.2.3, and 13818-3; MPEG 2.5 is common practice.
 *
 * @param bits all 32 of them
 */
record MpegAudioHeader(int bits) {

  static final int LENGTH = 4;

  private static final int SYNC = 0xffe00000;
  private static final int SAME_STREAM = 0xfffe0c00;
  private static final int MPEG_1 = 3;
  private static final int MONO = 3;

  /** {@code [MPEG 1 or not][layer - 1][index]} [kbit/s]. */
  private static final int[][][] BIT_RATES = {
    {
      {0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448},
      {0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384},
      {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320}
    },
    {
      {0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256},
      {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160},
      {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160}
    }
  };

  private static final int[] SAMPLE_RATES = {44_100, 48_000, 32_000};

  /** Whether these bits are a header, of a frame whose length it tells. */
  boolean isValid() {
    boolean defined = version() != 1 && layer() <= 3 && rateIndex() < 3;
    return (bits & SYNC) == SYNC && defined && bitRateIndex() > 0 && bitRateIndex() < 15;
  }

  /** Whether another header has the same version, layer and sample rate. */
  boolean isLike(MpegAudioHeader other) {
    return ((bits ^ other.bits) & SAME_STREAM) == 0;
  }

  private int version() {
    return (bits >> 19) & 3;
  }

  private boolean isMpeg1() {
    return version() == MPEG_1;
  }

  /** 1 to 3; 4 where it is not defined. */
  int layer() {
    return 4 - ((bits >> 17) & 3);
  }

  private int bitRateIndex() {
    return (bits >> 12) & 15;
  }

  private int rateIndex() {
    return (bits >> 10) & 3;
  }

  int sampleRate() {
    int halvings = isMpeg1() ? 0 : version() == 2 ? 1 : 2;
    return SAMPLE_RATES[rateIndex()] >> halvings;
  }

  int numChannels() {
    return ((bits >> 6) & 3) == MONO ? 1 : 2;
  }

  /** Samples of each channel in the frame. */
  int numSamples() {
    return switch (layer()) {
      case 1 -> 384;
      case 2 -> 1152;
      default -> isMpeg1() ? 1152 : 576;
    };
  }

  /** Bytes of the frame, with the header. */
  int frameLength() {
    int bitRate = 1000 * BIT_RATES[isMpeg1() ? 0 : 1][layer() - 1][bitRateIndex()];
    int padding = (bits >> 9) & 1;
    return layer() == 1
        ? 4 * (12 * bitRate / sampleRate() + padding)
        : numSamples() / 8 * bitRate / sampleRate() + padding;
  }

  /** Bytes of side information that follow the header in layer 3. */
  int sideLength() {
    if (isMpeg1()) {
      return numChannels() == 1 ? 17 : 32;
    }
    return numChannels() == 1 ? 9 : 17;
  }
}
