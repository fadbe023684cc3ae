package org.polyser.audio.framing;

import java.util.Optional;
import org.polyser.audio.AudioReader;
import org.polyser.audio.InputWindow;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.ffmpeg.CodecReader;
import org.polyser.audio.ffmpeg.FfmpegCodec;
import org.polyser.audio.ffmpeg.PacketSource;

/** AMR, narrow or wide band, of one channel. */
public final class Amr {

  private Amr() {}

  public static Optional<AudioReader> open(InputWindow input) throws RejectedAudioException {
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
