package org.polyser.audio.pcm;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Optional;
import org.polyser.audio.AudioLimits;
import org.polyser.audio.InputWindow;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.RejectionCode;
import org.polyser.audio.samples.SampleEncoding;

/**
 * The {@code COMM} chunk of an AIFF or AIFF-C recording.
 *
 * @param numChannels number of channels
 * @param numFrames samples of each channel
 * @param bits bits of one sample; where fewer than whole bytes, they are the upper ones
 * @param sampleRate [Hz]
 * @param compression in lower case; {@code none} for AIFF
 */
record AiffFormat(int numChannels, long numFrames, int bits, int sampleRate, String compression) {

  private static final int LENGTH = 18;
  private static final int COMPRESSED_LENGTH = 22;
  private static final int COMPRESSION = 18;
  private static final int TAG_LENGTH = 4;

  /** Of the 80-bit numbers of the rate. */
  private static final int EXPONENT_BIAS = 16383 + 63;

  /**
   * @param kind {@code AIFF} or {@code AIFC}
   */
  static AiffFormat of(InputWindow input, long at, long length, String kind)
      throws RejectedAudioException {
    boolean compressed = kind.equals("AIFC");
    if (length < (compressed ? COMPRESSED_LENGTH : LENGTH)) {
      throw new RejectedAudioException(
          RejectionCode.IMPLAUSIBLE_HEADER, "COMM chunk of " + length + " bytes");
    }
    int numChannels = input.unsignedShort(at, BIG_ENDIAN);
    double sampleRate = extended(input, at + 8);
    AudioLimits.requirePlausible((long) sampleRate, numChannels);
    String compression = compressed ? input.text(at + COMPRESSION, TAG_LENGTH) : "none";
    return new AiffFormat(
        numChannels,
        input.unsignedInt(at + 2, BIG_ENDIAN),
        input.unsignedShort(at + 6, BIG_ENDIAN),
        (int) sampleRate,
        compression.toLowerCase(Locale.ROOT));
  }

  /** An IEEE 754 extended number; not negative, for the sign would be read as a huge exponent. */
  private static double extended(InputWindow input, long at) throws RejectedAudioException {
    int exponent = input.unsignedShort(at, BIG_ENDIAN) - EXPONENT_BIAS;
    long mantissa = input.signedLong(at + 2, BIG_ENDIAN);
    double unsigned = (mantissa >>> 1) * 2.0 + (mantissa & 1);
    return unsigned * Math.pow(2, exponent);
  }

  /** The byte order of one sample. */
  ByteOrder order() {
    return compression.equals("sowt") ? LITTLE_ENDIAN : BIG_ENDIAN;
  }

  /** The encoding, if its samples need no codec. */
  Optional<SampleEncoding> encoding() {
    return Optional.ofNullable(
        switch (compression) {
          case "none", "twos", "sowt" -> ofIntegers((bits + 7) / 8);
          case "in24" -> SampleEncoding.SIGNED_24;
          case "in32" -> SampleEncoding.SIGNED_32;
          case "raw " -> SampleEncoding.UNSIGNED_8;
          case "fl32" -> SampleEncoding.FLOAT_32;
          case "fl64" -> SampleEncoding.FLOAT_64;
          case "alaw" -> SampleEncoding.A_LAW;
          case "ulaw" -> SampleEncoding.MU_LAW;
          default -> null;
        });
  }

  private static SampleEncoding ofIntegers(int numBytes) {
    return switch (numBytes) {
      case 1 -> SampleEncoding.SIGNED_8;
      case 2 -> SampleEncoding.SIGNED_16;
      case 3 -> SampleEncoding.SIGNED_24;
      case 4 -> SampleEncoding.SIGNED_32;
      default -> null;
    };
  }
}
