package org.polyser.audio;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The {@code fmt } chunk of a WAV recording.
 *
 * @param tag format tag; that of the sub-format for WAVE_FORMAT_EXTENSIBLE
 * @param numChannels number of channels
 * @param sampleRate [Hz]
 * @param blockLength bytes of one sample of all channels
 * @param bits bits of one sample
 */
record WavFormat(int tag, int numChannels, long sampleRate, int blockLength, int bits) {

  private static final int MIN_LENGTH = 16;
  private static final int EXTENSIBLE_LENGTH = 40;
  private static final int SUB_FORMAT = 24;

  private static final int PCM = 1;
  private static final int FLOAT = 3;
  private static final int A_LAW = 6;
  private static final int MU_LAW = 7;
  private static final int EXTENSIBLE = 0xfffe;

  static WavFormat of(ByteBuffer bytes, int at, int length) throws RejectedAudioException {
    if (length < MIN_LENGTH) {
      throw new RejectedAudioException(
          RejectionCode.IMPLAUSIBLE_HEADER, "fmt chunk of " + length + " bytes");
    }
    int tag = unsigned(bytes, at);
    if (tag == EXTENSIBLE && length >= EXTENSIBLE_LENGTH) {
      tag = unsigned(bytes, at + SUB_FORMAT);
    }
    WavFormat format =
        new WavFormat(
            tag,
            unsigned(bytes, at + 2),
            bytes.getInt(at + 4) & 0xffffffffL,
            unsigned(bytes, at + 12),
            unsigned(bytes, at + 14));
    AudioLimits.requirePlausible(format.sampleRate, format.numChannels);
    return format;
  }

  private static int unsigned(ByteBuffer bytes, int at) {
    return bytes.getShort(at) & 0xffff;
  }

  /** The encoding, if its samples need no codec. */
  Optional<SampleEncoding> encoding() {
    int numBytes = (bits + 7) / 8;
    return Optional.ofNullable(
        switch (tag) {
          case PCM -> pcm(numBytes);
          case FLOAT -> ofFloats(numBytes);
          case A_LAW -> numBytes == 1 ? SampleEncoding.A_LAW : null;
          case MU_LAW -> numBytes == 1 ? SampleEncoding.MU_LAW : null;
          default -> null;
        });
  }

  private static SampleEncoding pcm(int numBytes) {
    return switch (numBytes) {
      case 1 -> SampleEncoding.UNSIGNED_8;
      case 2 -> SampleEncoding.SIGNED_16;
      case 3 -> SampleEncoding.SIGNED_24;
      case 4 -> SampleEncoding.SIGNED_32;
      default -> null;
    };
  }

  private static SampleEncoding ofFloats(int numBytes) {
    return switch (numBytes) {
      case 4 -> SampleEncoding.FLOAT_32;
      case 8 -> SampleEncoding.FLOAT_64;
      default -> null;
    };
  }
}
