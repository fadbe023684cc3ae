package org.polyser.audio.framing;

import org.polyser.audio.InputWindow;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.ffmpeg.CodecSpec;

/**
 * Frames of AMR in its storage format. Frames of silence may be empty, but all of them stand for 20
 * ms.
 *
 * <p>Source: RFC 4867, section 5; 3GPP TS 26.101 and 26.201.
 */
enum AmrFraming implements Framing {
  NARROW("#!AMR\n", 8000, "libopencore_amrnb") {
    @Override
    int length(int type) {
      return NARROW_LENGTHS[type];
    }
  },
  WIDE("#!AMR-WB\n", 16_000, "libopencore_amrwb") {
    @Override
    int length(int type) {
      return WIDE_LENGTHS[type];
    }
  };

  /** By frame type; 0 where it is not defined. */
  private static final int[] NARROW_LENGTHS = {
    13, 14, 16, 18, 20, 21, 27, 32, 6, 0, 0, 0, 0, 0, 0, 1
  };

  private static final int[] WIDE_LENGTHS = {
    18, 24, 33, 37, 41, 47, 51, 59, 61, 6, 0, 0, 0, 0, 1, 1
  };

  /** Bits of a frame's first byte that are 0. */
  private static final int PADDING = 0x83;

  private final String magic;
  private final int sampleRate;
  private final String decoder;

  AmrFraming(String magic, int sampleRate, String decoder) {
    this.magic = magic;
    this.sampleRate = sampleRate;
    this.decoder = decoder;
  }

  /** What a recording starts with. */
  String magic() {
    return magic;
  }

  CodecSpec codec() {
    return new CodecSpec(decoder, sampleRate, 1, new byte[0]);
  }

  abstract int length(int type);

  @Override
  public int headerLength() {
    return 1;
  }

  @Override
  public int frameLength(InputWindow input, long at) throws RejectedAudioException {
    int header = input.unsignedByte(at);
    return (header & PADDING) == 0 ? length(header >> 3) : 0;
  }
}
