package org.polyser.audio;

import java.util.Optional;

/** AMR, narrow or wide band, of one channel. */
final class Amr {

  private Amr() {}

  static Optional<AudioReader> open(InputWindow input) throws RejectedAudioException {
    for (AmrFraming framing : AmrFraming.values()) {
      String magic = framing.magic();
      if (input.startsWith(0, magic)) {
        PacketSource packets = FramedPackets.of(input, framing, magic.length());
        return Optional.of(CodecReader.open(packets, FfmpegCodec.open(framing.codec())));
      }
    }
    return Optional.empty();
  }
}
