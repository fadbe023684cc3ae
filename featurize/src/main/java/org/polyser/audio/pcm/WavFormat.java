package org.polyser.audio.pcm;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.util.Optional;
import org.polyser.audio.AudioLimits;
import org.polyser.audio.InputWindow;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;
import org.polyser.audio.samples.SampleEncoding;

/**
 * The {@code fmt } chunk of a WAV recording.
 *
 * @param tag format tag; that of the sub-format for WAVE_FORMAT_EXTENSIBLE
 * @param numChannels number of channels
 * @param sampleRate [Hz]
 * @param blockLength bytes of one sample of all channels
 * @param bits bits of one sample; where fewer are valid, they are the upper ones
 */
record WavFormat(int tag, int numChannels, int sampleRate, int blockLength, int bits) {

  private static final int MIN_LENGTH = 16;
  private static final int EXTENSIBLE_LENGTH = 40;
  private static final int SUB_FORMAT = 24;

  private static final int PCM = 1;
  private static final int FLOAT = 3;
  private static final int A_LAW = 6;
  private static final int MU_LAW = 7;
  private static final int EXTENSIBLE = 0xfffe;

  static WavFormat of(InputWindow input, long at, long length) throws RejectedAudioException {
    if (length < MIN_LENGTH) {
      throw new RejectedAudioException(
          RejectionCode.IMPLAUSIBLE_HEADER, "fmt chunk of " + length + " bytes");
    }
    int tag = input.unsignedShort(at, LITTLE_ENDIAN);
    if (tag == EXTENSIBLE && length >= EXTENSIBLE_LENGTH) {
      tag = input.unsignedShort(at + SUB_FORMAT, LITTLE_ENDIAN);
    }
    int numChannels = input.unsignedShort(at + 2, LITTLE_ENDIAN);
    long sampleRate = input.unsignedInt(at + 4, LITTLE_ENDIAN);
    AudioLimits.requirePlausible(sampleRate, numChannels);
    int blockLength = input.unsignedShort(at + 12, LITTLE_ENDIAN);
    int bits = input.unsignedShort(at + 14, LITTLE_ENDIAN);
    return new WavFormat(tag, numChannels, (int) sampleRate, blockLength, bits);
  }

  /**
   * The encoding, if its samples need no codec.
   *
   * @throws RejectedAudioException if the length of a block contradicts it
   */
  Optional<SampleEncoding> encoding() throws RejectedAudioException {
    int numBytes = (bits + 7) / 8;
    SampleEncoding encoding =
        switch (tag) {
          case PCM -> pcm(numBytes);
          case FLOAT -> ofFloats(numBytes);
          case A_LAW -> numBytes == 1 ? SampleEncoding.A_LAW : null;
          case MU_LAW -> numBytes == 1 ? SampleEncoding.MU_LAW : null;
          default -> null;
        };
    if (encoding != null) {
      requireBlock(numChannels * encoding.numBytes());
    }
    return Optional.ofNullable(encoding);
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

  private void requireBlock(int block) throws RejectedAudioException {
    if (blockLength != block) {
      throw new RejectedAudioException(
          RejectionCode.IMPLAUSIBLE_HEADER,
          "blocks of "
              + blockLength
              + " bytes, but "
              + numChannels
              + " channels of "
              + bits
              + " bits");
    }
  }
}
