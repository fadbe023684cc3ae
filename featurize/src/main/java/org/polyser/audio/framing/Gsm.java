package org.polyser.audio.framing;

import java.util.Optional;
import org.polyser.audio.AudioReader;
import org.polyser.audio.InputWindow;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.ffmpeg.CodecReader;
import org.polyser.audio.ffmpeg.CodecSpec;
import org.polyser.audio.ffmpeg.FfmpegCodec;
import org.polyser.audio.ffmpeg.PacketSource;

/** GSM full rate without anything around it, which only its regularity tells. */
public final class Gsm {

  private static final int MIN_FRAMES = 4;

  private Gsm() {}

  public static Optional<AudioReader> open(InputWindow input) throws RejectedAudioException {
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
