package org.polyser.audio;

import java.util.Optional;

/** GSM full rate without anything around it, which only its regularity tells. */
final class Gsm {

  private static final int MIN_FRAMES = 4;

  private Gsm() {}

  static Optional<AudioReader> open(InputWindow input) throws RejectedAudioException {
    GsmFraming framing = new GsmFraming();
    for (long i = 0; i < MIN_FRAMES; i++) {
      long at = i * GsmFraming.FRAME_LENGTH;
      if (!input.has(at, 1) || framing.frameLength(input, at) == 0) {
        return Optional.empty();
      }
    }
    CodecSpec codec = new CodecSpec("gsm", GsmFraming.SAMPLE_RATE, 1, new byte[0]);
    PacketSource packets = FramedPackets.of(input, framing, 0);
    return Optional.of(CodecReader.open(packets, FfmpegCodec.open(codec)));
  }
}
