package org.polyser.audio.framing;

import java.util.Optional;
import org.polyser.audio.AudioReader;
import org.polyser.audio.InputWindow;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.ffmpeg.CodecReader;
import org.polyser.audio.ffmpeg.CodecSpec;
import org.polyser.audio.ffmpeg.FfmpegCodec;
import org.polyser.audio.ffmpeg.PacketSource;

/** AAC without a container. */
public final class Adts {

  private static final int MAX_CHANNELS = 2;

  private Adts() {}

  private static Optional<AdtsFraming> framing(InputWindow input, long at)
      throws RejectedAudioException {
    AdtsFraming framing = AdtsFraming.at(input, at);
    return framing.isValid() ? Optional.of(framing) : Optional.empty();
  }

  public static Optional<AudioReader> open(InputWindow input) throws RejectedAudioException {
    Optional<FrameSearch.Found<AdtsFraming>> found = FrameSearch.search(input, Adts::framing);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    AdtsFraming framing = found.get().framing();
    CodecSpec codec = new CodecSpec("aac", framing.sampleRate(), MAX_CHANNELS, new byte[0]);
    PacketSource packets = FramedPackets.of(input, framing, found.get().position());
    return Optional.of(CodecReader.open(packets, FfmpegCodec.open(codec)));
  }
}
