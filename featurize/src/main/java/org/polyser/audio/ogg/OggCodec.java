package org.polyser.audio.ogg;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.polyser.audio.ffmpeg.CodecSpec;

/**
 * Codecs in Ogg, told apart by their first packet.
 *
 * <p>Source: RFC 7845 (Opus); Vorbis I specification, section 4.2; RFC 9639, section 10.1 (FLAC).
 */
enum OggCodec {
  OPUS("OpusHead", 19, 2) {
    @Override
    CodecSpec spec(List<byte[]> headers) {
      return new CodecSpec("opus", 48_000, headers.get(0)[9] & 0xff, headers.get(0));
    }

    @Override
    int numLeading(byte[] first) {
      return littleEndian(first).getShort(10) & 0xffff;
    }
  },
  VORBIS("\u0001vorbis", 30, 3) {
    @Override
    CodecSpec spec(List<byte[]> headers) {
      byte[] first = headers.get(0);
      int sampleRate = littleEndian(first).getInt(12);
      return new CodecSpec("vorbis", sampleRate, first[11] & 0xff, XiphLacing.of(headers));
    }
  },
  FLAC("\u007fFLAC", 51, 1) {
    @Override
    CodecSpec spec(List<byte[]> headers) {
      byte[] info = Arrays.copyOfRange(headers.get(0), 17, 51);
      int sampleRate = ByteBuffer.wrap(info).getInt(10) >>> 12;
      return new CodecSpec("flac", sampleRate, ((info[12] >> 1) & 7) + 1, info);
    }

    @Override
    boolean isAudio(byte first) {
      return first == (byte) 0xff;
    }
  };

  private final String magic;
  private final int minLength;
  private final int numHeaders;

  OggCodec(String magic, int minLength, int numHeaders) {
    this.magic = magic;
    this.minLength = minLength;
    this.numHeaders = numHeaders;
  }

  /** The codec whose stream starts with this packet, if it is a known one. */
  static Optional<OggCodec> of(byte[] first) {
    return Arrays.stream(values()).filter(codec -> codec.starts(first)).findFirst();
  }

  private boolean starts(byte[] first) {
    return first.length >= minLength
        && new String(first, 0, magic.length(), ISO_8859_1).equals(magic);
  }

  private static ByteBuffer littleEndian(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(LITTLE_ENDIAN);
  }

  /** Packets at the start that a decoder is set up with, or that it has no use for. */
  int numHeaders() {
    return numHeaders;
  }

  /**
   * What the decoder must be told.
   *
   * @param headers the first packets
   */
  abstract CodecSpec spec(List<byte[]> headers);

  /** Samples to drop at the start. */
  int numLeading(byte[] first) {
    return 0;
  }

  /** Whether a packet behind the headers is for the decoder, by its first byte. */
  boolean isAudio(byte first) {
    return true;
  }
}
