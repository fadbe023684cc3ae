package org.polyser.audio.framing;

import java.util.Optional;
import org.polyser.audio.AudioReader;
import org.polyser.audio.InputWindow;
import org.polyser.audio.RejectedAudioException;
import org.polyser.audio.ffmpeg.CodecReader;
import org.polyser.audio.ffmpeg.CodecSpec;
import org.polyser.audio.ffmpeg.FfmpegCodec;
import org.polyser.audio.ffmpeg.PacketSource;

/** MPEG audio without a container, layers 1 to 3: MP3 is layer 3. */
public final class MpegAudio {

  private MpegAudio() {}

  private static Optional<MpegAudioFraming> framing(InputWindow input, long at)
      throws RejectedAudioException {
    MpegAudioHeader header = MpegAudioFraming.header(input, at);
    return header.isValid() ? Optional.of(new MpegAudioFraming(header)) : Optional.empty();
  }

  public static Optional<AudioReader> open(InputWindow input) throws RejectedAudioException {
    Optional<FrameSearch.Found<MpegAudioFraming>> found =
        FrameSearch.search(input, MpegAudio::framing);
    return found.isPresent() ? Optional.of(open(input, found.get())) : Optional.empty();
  }

  private static AudioReader open(InputWindow input, FrameSearch.Found<MpegAudioFraming> found)
      throws RejectedAudioException {
    MpegAudioHeader first = found.framing().first();
    CodecSpec codec =
        new CodecSpec(
            "mp" + first.layer() + "float", first.sampleRate(), first.numChannels(), new byte[0]);
    return CodecReader.open(packets(input, found), FfmpegCodec.open(codec));
  }

  private static PacketSource packets(InputWindow input, FrameSearch.Found<MpegAudioFraming> found)
      throws RejectedAudioException {
    MpegAudioFraming framing = found.framing();
    MpegAudioHeader first = framing.first();
    Optional<Gapless> gapless = Gapless.of(input, found.position(), first);
    if (gapless.isEmpty()) {
      return FramedPackets.of(input, framing, found.position());
    }
    long start = found.position() + first.frameLength();
    long end = gapless.get().end(first.numSamples());
    return FramedPackets.of(input, framing, start, gapless.get(), end);
  }
}
